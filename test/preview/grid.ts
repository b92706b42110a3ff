import { ICommandService, InterceptorEffectEnum, LocaleType, LogLevel, Univer, type ICellData, type ICommandInfo, type IStyleData, type IWorkbookData, type Workbook, type Worksheet } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, DRAWING_OBJECT_LAYER_INDEX, FormulaDataModel, Image, INTERCEPTOR_POINT, IRenderManagerService, SheetInterceptorService, SheetSkeletonManagerService, UniverSheetsCorePreset, type IRender, type Scene } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import french from '@univerjs/preset-sheets-core/locales/fr-FR';
import type { Area } from '../../src/domain/place';
import type { Language } from '../../src/i18n/language';
import { Calculation } from './calculation';
import { LOCALE } from './grid-data';
import type { GridCell } from './read-back';
import type { Frame, Picture } from './sheet-pictures';

/** What a person or a calculation did in the grid; sheets by their ids. */
export interface GridListener {
  /** Values, formulas or looks of cells. */
  readonly cellsChanged: (sheet: string, cells: readonly CellAt[]) => void;
  /** Anything else of a sheet: its rows, columns and sizes, its name, its place. */
  readonly sheetChanged: (sheet: string, change: SheetChange) => void;
  readonly activated: () => void;
  readonly clicked: (sheet: string, cell: CellAt) => void;
  /** What a cell looks like besides its own style. */
  readonly styleAt: (sheet: string, cell: CellAt) => IStyleData | undefined;
}

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A change in the grid's own terms: the name of its mutation and what it carries. */
export interface SheetChange {
  readonly kind: string;
  readonly parameters: unknown;
}

/** The grid on the page. It knows nothing of Excel: sheets by their ids, cells in its own form. */
export class Grid {
  readonly api: FUniver;
  readonly calculation = new Calculation();
  private readonly univer: Univer;
  private opened = 0;
  private pictures: Image[] = [];

  constructor(
    container: HTMLElement,
    private readonly language: Language,
    private readonly listener: GridListener,
  ) {
    this.univer = new Univer({
      locale: LOCALE[language],
      locales: { [LocaleType.EN_US]: english, [LocaleType.FR_FR]: french },
      logLevel: LogLevel.ERROR,
    });
    const { plugins } = UniverSheetsCorePreset({ container, toolbar: false, footer: { zoomSlider: false, menus: false }, formula: { initialFormulaComputing: CalculationMode.FORCED } });
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) this.univer.registerPlugin(...plugin);
      else this.univer.registerPlugin(plugin);
    }
    this.api = FUniver.newAPI(this.univer);
    this.listen(listener);
  }

  /** The workbook as the grid holds it now. */
  get workbook(): Workbook {
    const workbook = this.api.getActiveWorkbook();
    if (workbook === null) throw new Error('the grid shows no workbook');
    return workbook.getWorkbook();
  }

  /** Id of the sheet in front. */
  get activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetId();
  }

  /** Shows another workbook in place of the one that is shown, `active` being the id of the sheet in front. */
  show(data: Omit<IWorkbookData, 'id'>, active: string): void {
    const before = this.api.getActiveWorkbook();
    this.calculation.expect();
    const workbook = this.api.createWorkbook({ ...data, id: `workbook${++this.opened}` });
    workbook.setNumfmtLocal(this.language);
    workbook.setActiveSheet(active);
    // Its services are there once a workbook is.
    if (before === null) this.dress(this.listener.styleAt);
    else this.api.disposeUnit(before.getId());
  }

  /** Brings a sheet to the front; selects cells of it and moves them into sight. */
  select(sheet: string, { row, column, rowCount, columnCount }: Area): void {
    const workbook = this.api.getActiveWorkbook();
    const worksheet = workbook?.getSheetBySheetId(sheet) ?? undefined;
    if (workbook === null || worksheet === undefined) return;
    workbook.setActiveSheet(worksheet);
    worksheet.setActiveRange(worksheet.getRange(row, column, rowCount, columnCount));
    worksheet.scrollToCell(Math.max(0, row - ROWS_ABOVE), Math.max(0, column - COLUMNS_BEFORE));
  }

  cellAt(worksheet: Worksheet, { row, column }: CellAt): GridCell {
    const data = worksheet.getCellRaw(row, column) ?? undefined;
    const formulas = this.univer.__getInjector().get(FormulaDataModel);
    const formula = data?.f === undefined && data?.si === undefined ? undefined : formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), this.workbook.getUnitId());
    return { data, formula: formula ?? undefined, style: this.workbook.getStyles().getStyleByCell(data) ?? undefined };
  }

  /** Where an area of the sheet in front lies, in pixels at full size. */
  frameOf({ row, column, rowCount, columnCount }: Area): Frame {
    const skeleton = this.render.with(SheetSkeletonManagerService).ensureSkeleton(this.activeSheet);
    if (skeleton === undefined) throw new Error('the grid is not drawn yet');
    const first = skeleton.getCellWithCoordByIndex(row, column);
    const last = skeleton.getCellWithCoordByIndex(row + rowCount - 1, column + columnCount - 1);
    return { left: first.startX, top: first.startY, width: last.endX - first.startX, height: last.endY - first.startY };
  }

  /** Lays pictures on the sheet in front, in place of those that lie there. */
  showPictures(pictures: readonly Picture[]): void {
    for (const picture of this.pictures) picture.dispose();
    this.pictures = pictures.map(({ image, frame }, at) => new Image(`chart ${at + 1}`, { image, ...frame, evented: false }));
    this.scene.addObjects(this.pictures, DRAWING_OBJECT_LAYER_INDEX);
    this.scene.makeDirty(true);
  }

  private get scene(): Scene {
    return this.render.scene;
  }

  private get render(): IRender {
    const render = this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.workbook.getUnitId());
    if (render === undefined || render === null) throw new Error('the grid is not drawn yet');
    return render;
  }

  private listen(listener: GridListener): void {
    this.univer.__getInjector().get(ICommandService).onCommandExecuted((command) => {
      this.calculation.notice(command);
      const { unitId } = (command.params ?? {}) as { readonly unitId?: string };
      if (command.id.startsWith('sheet.mutation.') && unitId === this.api.getActiveWorkbook()?.getId()) notify(command, listener);
    });
    this.api.addEvent(this.api.Event.CellClicked, ({ worksheet, row, column }) => {
      listener.clicked(worksheet.getSheetId(), { row, column });
    });
    this.api.addEvent(this.api.Event.ActiveSheetChanged, () => {
      listener.activated();
    });
  }

  private dress(styleAt: GridListener['styleAt']): void {
    this.univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col, workbook }, next) => {
        const style = styleAt(subUnitId, { row, column: col });
        if (style === undefined) return next(cell);
        return next({ ...cell, s: { ...workbook.getStyles().getStyleByCell(cell), ...style } });
      },
    });
  }
}

/** Cells that stay in sight before one that is gone to. */
const ROWS_ABOVE = 4;
const COLUMNS_BEFORE = 3;

function notify({ id, params }: ICommandInfo, listener: GridListener): void {
  const { subUnitId = '', cellValue = {} } = params as { readonly subUnitId?: string; readonly cellValue?: CellMatrix };
  if (id === 'sheet.mutation.set-range-values') listener.cellsChanged(subUnitId, positions(cellValue));
  else listener.sheetChanged(subUnitId, { kind: id.replace('sheet.mutation.', ''), parameters: params });
}

type CellMatrix = Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>>>>;

function positions(matrix: CellMatrix): readonly CellAt[] {
  return Object.entries(matrix).flatMap(([row, cells]) => Object.keys(cells).map((column) => ({ row: Number(row), column: Number(column) })));
}

