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
  cream: 'FBE8B8',
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

/** A cell of a table that people fill in: thin lines keep the rows apart. */
const ENTRY = { color: COLOR.inputInk, fill: COLOR.inputFill, verticalAlign: 'middle', border: { sides: 'all', color: COLOR.line }, unlocked: true } as const;

export const STYLE = {
  body: { color: COLOR.ink },
  note: { size: 9, color: COLOR.muted },
  noteRight: { size: 9, color: COLOR.muted, align: 'right' },
  wrapped: { color: COLOR.ink, wrap: true, verticalAlign: 'top' },
  banner: { size: 20, bold: true, color: COLOR.white, fill: COLOR.navy, verticalAlign: 'middle' },
  bannerNote: { size: 10, color: COLOR.sky, fill: COLOR.navy, verticalAlign: 'top' },
  section: { size: 12, bold: true, color: COLOR.navy, border: { sides: 'bottom', color: COLOR.blue } },
  header: { bold: true, color: COLOR.white, fill: COLOR.navy, wrap: true, verticalAlign: 'middle' },
  headerRight: { bold: true, color: COLOR.white, fill: COLOR.navy, wrap: true, align: 'right', verticalAlign: 'middle' },
  headerPeriod: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'right', verticalAlign: 'middle', numberFormat: 'mmm yy' },
  headerWeek: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'right', verticalAlign: 'middle', numberFormat: 'mm-dd-yy' },
  label: { bold: true, color: COLOR.ink },
  labelTop: { bold: true, color: COLOR.ink, wrap: true, verticalAlign: 'top' },
  stepNumber: { bold: true, size: 12, color: COLOR.blue, align: 'center', verticalAlign: 'top' },
  quantity: { color: COLOR.ink, numberFormat: QUANTITY },
  quantityFine: { color: COLOR.ink, numberFormat: QUANTITY_FINE },
  share: { color: COLOR.ink, numberFormat: SHARE },
  date: { color: COLOR.ink, numberFormat: 'mm-dd-yy', align: 'left' },
  input: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: QUANTITY, unlocked: true },
  inputText: { color: COLOR.inputInk, fill: COLOR.inputFill, unlocked: true },
  inputFine: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: '#,##0.00', unlocked: true },
  inputDate: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: 'mm-dd-yy', align: 'left', indent: 1, unlocked: true },
  difference: { color: COLOR.ink, numberFormat: '+#,##0;-#,##0;"–"' },
  differenceShare: { color: COLOR.ink, numberFormat: '+0.0%;-0.0%;"–"' },
  /** What a person typed beside a result. */
  typed: { color: COLOR.inputInk, verticalAlign: 'top' },
  typedDate: { color: COLOR.inputInk, numberFormat: 'mm-dd-yy', align: 'left', verticalAlign: 'top' },
  inputYear: { color: COLOR.inputInk, fill: COLOR.inputFill, numberFormat: '0', align: 'left', unlocked: true },
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
  lock: { size: 9, bold: true, color: COLOR.inputInk, fill: COLOR.inputFill, align: 'right', unlocked: true },
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
  entryText: { ...ENTRY, align: 'left', indent: 1 },
  entryWrapped: { ...ENTRY, align: 'left', indent: 1, wrap: true },
  entryCount: { ...ENTRY, align: 'center', numberFormat: '0' },
  entryNumber: { ...ENTRY, numberFormat: QUANTITY },
  entryFine: { ...ENTRY, numberFormat: '#,##0.0###' },
  /** Money with its sign, so that a cost can't be taken for a gain. */
  entrySigned: { ...ENTRY, numberFormat: '+#,##0;-#,##0;0' },
  entryDate: { ...ENTRY, align: 'center', numberFormat: 'mm-dd-yy' },
  entryMonth: { ...ENTRY, align: 'center', numberFormat: 'mmm yy' },
  entryShare: { ...ENTRY, numberFormat: SHARE },
  calculated: { color: COLOR.ink, verticalAlign: 'middle', border: { sides: 'all', color: COLOR.line } },
  calculatedCount: { color: COLOR.ink, align: 'center', verticalAlign: 'middle', numberFormat: '0', border: { sides: 'all', color: COLOR.line } },
  calculatedMean: { color: COLOR.ink, align: 'center', verticalAlign: 'middle', numberFormat: '0.0', border: { sides: 'all', color: COLOR.line } },
  calculatedDate: { color: COLOR.ink, align: 'center', verticalAlign: 'middle', numberFormat: 'mm-dd-yy', border: { sides: 'all', color: COLOR.line } },
  calculatedStatus: { bold: true, color: COLOR.ink, align: 'center', verticalAlign: 'middle', border: { sides: 'all', color: COLOR.line } },
  letter: { bold: true, color: COLOR.inputInk, fill: COLOR.white, align: 'center', verticalAlign: 'middle', border: { sides: 'all', color: COLOR.line }, unlocked: true },
  headerMonth: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'center', verticalAlign: 'middle', numberFormat: 'mmm yy' },
  shareLeft: { bold: true, color: COLOR.ink, align: 'left', numberFormat: '0%' },
  headerDate: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'center', verticalAlign: 'middle', numberFormat: 'mm-dd-yy' },
  calculatedText: { color: COLOR.ink, align: 'left', indent: 1, verticalAlign: 'middle', border: { sides: 'all', color: COLOR.line } },
  headerDay: { size: 9, bold: true, color: COLOR.white, fill: COLOR.navy, align: 'center', verticalAlign: 'middle', numberFormat: 'd' },
  headerDayMonth: { size: 9, color: COLOR.sky, fill: COLOR.navy, align: 'center', verticalAlign: 'middle', numberFormat: 'mmm' },
  strip: { color: COLOR.ink, align: 'center', verticalAlign: 'middle', border: { sides: 'all', color: COLOR.line } },
  stripToCome: { bold: true, color: COLOR.white, fill: COLOR.blue, align: 'center' },
  stripToday: { fill: COLOR.sky },
  topicText: { color: COLOR.ink, wrap: true, align: 'left', indent: 1, verticalAlign: 'top', border: { sides: 'bottom', color: COLOR.line } },
  topicCount: { color: COLOR.ink, align: 'center', verticalAlign: 'top', numberFormat: '0', border: { sides: 'bottom', color: COLOR.line } },
  topicMoney: { bold: true, color: COLOR.ink, verticalAlign: 'top', numberFormat: QUANTITY, border: { sides: 'bottom', color: COLOR.line } },
  topicNumber: { color: COLOR.ink, verticalAlign: 'top', numberFormat: QUANTITY, border: { sides: 'bottom', color: COLOR.line } },
  topicShare: { color: COLOR.ink, verticalAlign: 'top', numberFormat: SHARE, border: { sides: 'bottom', color: COLOR.line } },
  topicDay: { color: COLOR.ink, align: 'left', indent: 1, verticalAlign: 'top', numberFormat: 'mm-dd-yy', border: { sides: 'bottom', color: COLOR.line } },
  topicMoment: { color: COLOR.ink, align: 'left', indent: 1, verticalAlign: 'top', numberFormat: 'dd/mm/yyyy hh:mm', border: { sides: 'bottom', color: COLOR.line } },
  topicNote: { size: 9, color: COLOR.muted, align: 'left', indent: 1, verticalAlign: 'top', border: { sides: 'bottom', color: COLOR.line } },
  lineNumber: { bold: true, color: COLOR.navy, align: 'left', numberFormat: QUANTITY },
  lineFine: { bold: true, color: COLOR.navy, align: 'left', numberFormat: QUANTITY_FINE },
  lineShare: { bold: true, color: COLOR.navy, align: 'left', numberFormat: SHARE },
  lineThousands: { bold: true, color: COLOR.navy, align: 'left', numberFormat: '#,##0,' },
  lineThousandsFine: { bold: true, color: COLOR.navy, align: 'left', numberFormat: '#,##0.0,' },
  lineMillions: { bold: true, color: COLOR.navy, align: 'left', numberFormat: '#,##0.0,,' },
  raciDoes: { bold: true, color: COLOR.white, fill: COLOR.blue, align: 'center', verticalAlign: 'middle' },
  raciAnswers: { bold: true, color: COLOR.white, fill: COLOR.navy, align: 'center', verticalAlign: 'middle' },
  raciConsulted: { color: COLOR.ink, fill: COLOR.cream, align: 'center', verticalAlign: 'middle' },
  raciInformed: { color: COLOR.muted, fill: COLOR.card, align: 'center', verticalAlign: 'middle' },
  headerIndent: { bold: true, color: COLOR.white, fill: COLOR.navy, wrap: true, align: 'left', indent: 1, verticalAlign: 'middle' },
  headerCenter: { bold: true, color: COLOR.white, fill: COLOR.navy, wrap: true, align: 'center', verticalAlign: 'middle' },
  countCenter: { color: COLOR.ink, align: 'center', numberFormat: '0' },
  dayIndent: { color: COLOR.ink, numberFormat: 'mm-dd-yy', align: 'left', indent: 1 },
  bodyIndent: { color: COLOR.ink, align: 'left', indent: 1 },
  noteIndent: { size: 9, color: COLOR.muted, align: 'left', verticalAlign: 'middle', indent: 1 },
  noteRightIndent: { size: 9, color: COLOR.muted, align: 'right', indent: 1 },
  shareCenter: { color: COLOR.muted, align: 'center', numberFormat: '0%' },
  labelIndent: { bold: true, color: COLOR.ink, align: 'left', indent: 1 },
  labelRight: { bold: true, color: COLOR.ink, align: 'right', indent: 1 },
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
  /** A dashboard's card without its fill, which appears with its indicator. */
  slotLabel: { size: 9, bold: true, color: COLOR.muted, indent: 1 },
  slotNumber: { size: 22, bold: true, color: COLOR.navy, align: 'left', indent: 1, verticalAlign: 'middle', numberFormat: '[>=1000]#,##0;[<=-1000]-#,##0;#,##0.0' },
  slotStatus: { bold: true, color: COLOR.ink, align: 'center', verticalAlign: 'middle' },
  slotNote: { size: 9, color: COLOR.muted, indent: 1 },
  slotNoteRight: { size: 9, color: COLOR.muted, align: 'center' },
  slotFilled: { fill: COLOR.card },
  fineMuted: { color: COLOR.muted, numberFormat: '#,##0.0###' },
  dayCenter: { color: COLOR.ink, align: 'center', verticalAlign: 'middle', numberFormat: 'mm-dd-yy' },
  dayNamedMonth: { color: COLOR.ink, align: 'center', verticalAlign: 'middle', numberFormat: 'd mmm yy', border: { sides: 'all', color: COLOR.line } },
  unseen: { color: COLOR.white },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLE;
