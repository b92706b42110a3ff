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
  repeated: '9AA4AE',
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
/** Zeros as dashes: a plan is full of them, and they hide what happens. */
const FLOW = '#,##0;-#,##0;"–"';
const FLOW_FINE = '#,##0.0;-#,##0.0;"–"';

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
  inputFine: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: '#,##0.00', unlocked: true },
  inputDate: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: 'mm-dd-yy', align: 'left', unlocked: true },
  link: { color: COLOR.blue, underline: true },
  headline: { color: COLOR.blue, align: 'left', indent: 1 },
  wrappedIndent: { color: COLOR.ink, wrap: true, align: 'left', verticalAlign: 'top', indent: 1 },
  onTarget: { bold: true, color: COLOR.onTargetInk, fill: COLOR.onTargetFill, align: 'center' },
  watch: { bold: true, color: COLOR.watchInk, fill: COLOR.watchFill, align: 'center' },
  off: { bold: true, color: COLOR.white, fill: COLOR.offFill, align: 'center' },
  overstock: { bold: true, color: COLOR.navy, fill: COLOR.sky, align: 'center' },
  status: { bold: true, color: COLOR.ink, align: 'center' },
  blockLabel: { bold: true, color: COLOR.ink, border: { sides: 'top', color: COLOR.line } },
  blockLink: { bold: true, color: COLOR.blue, underline: true, border: { sides: 'top', color: COLOR.line } },
  blockQuantity: { bold: true, color: COLOR.ink, numberFormat: FLOW, border: { sides: 'top', color: COLOR.line } },
  blockQuantityFine: { bold: true, color: COLOR.ink, numberFormat: FLOW_FINE, border: { sides: 'top', color: COLOR.line } },
  repeated: { color: COLOR.repeated },
  quantityStrong: { bold: true, color: COLOR.ink, numberFormat: FLOW },
  quantityStrongFine: { bold: true, color: COLOR.ink, numberFormat: FLOW_FINE },
  quantityMuted: { color: COLOR.muted, numberFormat: FLOW },
  quantityMutedFine: { color: COLOR.muted, numberFormat: FLOW_FINE },
  flow: { color: COLOR.ink, numberFormat: FLOW },
  flowFine: { color: COLOR.ink, numberFormat: FLOW_FINE },
  decision: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: FLOW, unlocked: true },
  decisionFine: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: FLOW_FINE, unlocked: true },
  inputDateTop: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: 'mm-dd-yy', align: 'left', verticalAlign: 'top', unlocked: true },
  inputWrapped: { color: COLOR.inputInk, fill: COLOR.inputFill, wrap: true, verticalAlign: 'top', unlocked: true },
  /** 99 stands for a stock that outlasts the horizon. */
  coverage: { color: COLOR.ink, numberFormat: '[>=99]">>";0.0', align: 'right' },
  unitMoney: { color: COLOR.muted, numberFormat: '#,##0.00' },
  hoursRate: { color: COLOR.muted, numberFormat: '0.0###' },
  utilisation: { bold: true, color: COLOR.ink, numberFormat: '0%;-0%;"–"' },
  shareMuted: { color: COLOR.muted, numberFormat: '0%' },
  noteTop: { size: 9, color: COLOR.muted, verticalAlign: 'top' },
  sectionRight: { size: 9, color: COLOR.muted, align: 'right', border: { sides: 'bottom', color: COLOR.blue } },
  month: { color: COLOR.ink, numberFormat: 'mmm yy', align: 'left' },
  periodTop: { color: COLOR.ink, numberFormat: 'mmm yy', align: 'left', verticalAlign: 'top' },
  dayTop: { color: COLOR.ink, numberFormat: 'mm-dd-yy', align: 'left', verticalAlign: 'top' },
  quantityTop: { color: COLOR.ink, numberFormat: QUANTITY, verticalAlign: 'top' },
  statusTop: { bold: true, color: COLOR.ink, align: 'center', verticalAlign: 'top' },
  linkTop: { color: COLOR.blue, underline: true, verticalAlign: 'top' },
  cardTop: { size: 9, bold: true, color: COLOR.muted, fill: COLOR.card, border: { sides: 'top', color: COLOR.blue } },
  cardNumber: { size: 22, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'left', verticalAlign: 'middle', numberFormat: QUANTITY },
  cardNumberFine: { size: 22, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'left', verticalAlign: 'middle', numberFormat: QUANTITY_FINE },
  cardThousandsFine: { size: 22, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'left', verticalAlign: 'middle', numberFormat: '#,##0.0,' },
  cardThousands: { size: 22, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'left', verticalAlign: 'middle', numberFormat: '#,##0,' },
  cardMillions: { size: 22, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'left', verticalAlign: 'middle', numberFormat: '#,##0.0,,' },
  cardShare: { size: 22, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'left', verticalAlign: 'middle', numberFormat: SHARE },
  cardText: { size: 12, bold: true, color: COLOR.muted, fill: COLOR.card, verticalAlign: 'middle' },
  cardNote: { size: 9, color: COLOR.muted, fill: COLOR.card },
  cardSymbol: { size: 16, bold: true, color: COLOR.navy, fill: COLOR.card, align: 'center', verticalAlign: 'middle' },
  cardWord: { size: 9, color: COLOR.muted, fill: COLOR.card, align: 'center' },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLE;
