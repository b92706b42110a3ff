/** Text as XML holds it: markup escaped, what XML can't hold replaced, `_x0041_` kept from being read as an escape. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return (
    text
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll(FORBIDDEN, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '_x000D_')
  );
}

/** Nearly no cell has one of these, so that most texts are done after one look. */
const NEEDS_CARE = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD]|[&<>"]|_x/;

/** Control characters, lone surrogates and non-characters: all but what XML 1.0 section 2.2 allows. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** ` name="value"` for each attribute that has a value. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of the parts that we write. */
export const NAMESPACE = {
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationship: 'http://schemas.openxmlformats.org/package/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;
