/** Words of the exceptions; each language implements it whole. */
export interface ExceptionMessages {
  readonly placeholder?: never;
}
