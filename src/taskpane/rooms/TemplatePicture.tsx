import { tokens } from '@fluentui/react-components';
import type { TemplateKey } from '../../workbook/templates/template';

/** Lines of each picture, in a square of 40. */
const LINES: Readonly<Record<TemplateKey, string>> = {
  // A table with rising bars.
  planning: 'M4 6h32v28H4zM4 13h32M13 6v28M18 30v-5M24 30v-9M30 30V17',
  // A matrix, a letter in some of its cells.
  raci: 'M4 6h32v28H4zM4 15h32M4 24h32M14 6v28M25 6v28M18 19.5h3M29 28.5h3M29 19.5h.5M18 28.5h.5',
  // A sheet of a calendar with a day that is ticked.
  calendar: 'M5 8h30v27H5zM5 16h30M13 4v7M27 4v7M12 23h4M20 23h4M12 29h4M20 29l3 3 7-8',
  // A dial and a line.
  kpi: 'M6 24a14 14 0 0 1 28 0M20 24l7-8M4 34l8-4 8 2 8-5 8 1M20 24h.5',
  // People around a table.
  meeting: 'M12 22h16v9H12zM20 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8M6 16a3 3 0 1 1 0 6 3 3 0 0 1 0-6M34 16a3 3 0 1 1 0 6 3 3 0 0 1 0-6M4 33c0-5 4-6 6-5M36 33c0-5-4-6-6-5',
  // A list with ticks.
  decisions: 'M7 4h26v32H7zM12 13l2 2 4-5M12 22l2 2 4-5M12 31l2 2 4-5M22 13h7M22 22h7M22 31h7',
};

/** A small line drawing of what a template is; the title beside it says the same. */
export function TemplatePicture({ of }: { readonly of: TemplateKey }): React.JSX.Element {
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" fill="none" stroke={tokens.colorBrandForeground1} strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round">
      <path d={LINES[of]} />
    </svg>
  );
}
