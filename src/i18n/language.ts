export const LANGUAGES = ['en', 'fr'] as const;

/** Display language; input is always read in both. */
export type Language = (typeof LANGUAGES)[number];
