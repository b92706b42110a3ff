declare const itemBrand: unique symbol;
declare const resourceBrand: unique symbol;
declare const periodBrand: unique symbol;

/** Position of an item in its model, from 0. */
export type ItemIndex = number & { readonly [itemBrand]: true };
/** Position of a resource in its model, from 0. */
export type ResourceIndex = number & { readonly [resourceBrand]: true };
/** Position of a period in the horizon, from 0. */
export type PeriodIndex = number & { readonly [periodBrand]: true };

/** The positions 0 … size − 1, as indices of one kind. */
export function indicesUpTo<Index extends number>(size: number): readonly Index[] {
  return Array.from({ length: size }, (_, position) => position as Index);
}

/** The position that an index variable counts: the one place where a plain number becomes an index. */
export function toIndex<Index extends number>(position: number): Index {
  return position as Index;
}
