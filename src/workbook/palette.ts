/** Colours of everything that we draw, RGB in hexadecimal. Statuses differ in lightness, so that everybody can tell them apart. */
export const COLOR = {
  ink: '1B2A3A',
  muted: '5B6773',
  navy: '14375E',
  blue: '0072B2',
  sky: 'A6D3F2',
  amber: 'E69F00',
  teal: '1B8A6B',
  white: 'FFFFFF',
  line: 'D5DBE1',
  card: 'F3F6F9',
  inputFill: 'FFF8E1',
  inputInk: '1F4E9E',
  onTargetFill: 'CDEBE0',
  onTargetInk: '00543C',
  watchFill: 'F9C74F',
  watchInk: '4A3000',
  offFill: 'A63603',
} as const;

export const FONT = 'Calibri';

/** How cells look, by what they are. Sizes in points; colours from COLOR. */
export interface CellStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: { readonly sides: 'bottom' | 'top' | 'all'; readonly color: string };
  /** Unlocked cells can be edited when the sheet is protected. */
  readonly unlocked?: boolean;
}

const QUANTITY = '#,##0';
const QUANTITY_FINE = '#,##0.0';
const SHARE = '0.0%';

export const STYLE = {
  body: { color: COLOR.ink },
  note: { size: 9, color: COLOR.muted },
  wrapped: { color: COLOR.ink, wrap: true, verticalAlign: 'top' },
  banner: { size: 20, bold: true, color: COLOR.white, fill: COLOR.navy, verticalAlign: 'middle' },
  bannerNote: { size: 10, color: COLOR.sky, fill: COLOR.navy, verticalAlign: 'top' },
  section: { size: 12, bold: true, color: COLOR.navy, border: { sides: 'bottom', color: COLOR.blue } },
  header: { bold: true, color: COLOR.white, fill: COLOR.navy, wrap: true, verticalAlign: 'middle' },
  headerRight: { bold: true, color: COLOR.white, fill: COLOR.navy, wrap: true, align: 'right', verticalAlign: 'middle' },
  headerPeriod: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'right', verticalAlign: 'middle', numberFormat: 'mmm yy' },
  headerWeek: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'right', verticalAlign: 'middle', numberFormat: 'mm-dd-yy' },
  label: { bold: true, color: COLOR.ink },
  quantity: { color: COLOR.ink, numberFormat: QUANTITY },
  quantityFine: { color: COLOR.ink, numberFormat: QUANTITY_FINE },
  share: { color: COLOR.ink, numberFormat: SHARE },
  date: { color: COLOR.ink, numberFormat: 'mm-dd-yy', align: 'left' },
  input: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: QUANTITY, unlocked: true },
  inputText: { color: COLOR.inputInk, fill: COLOR.inputFill, unlocked: true },
  link: { color: COLOR.blue, underline: true },
  onTarget: { bold: true, color: COLOR.onTargetInk, fill: COLOR.onTargetFill, align: 'center' },
  watch: { bold: true, color: COLOR.watchInk, fill: COLOR.watchFill, align: 'center' },
  off: { bold: true, color: COLOR.white, fill: COLOR.offFill, align: 'center' },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLE;
