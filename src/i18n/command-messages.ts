/** Words of the commands; each language implements it whole. */
export interface CommandMessages {
  readonly placeholder?: never;
}
