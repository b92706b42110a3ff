/** Words of the sheets; each language implements it whole. */
export interface SheetMessages {
  readonly placeholder?: never;
}
