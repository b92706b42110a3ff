import { AppRuntime } from './app-runtime';
import { FaultSchedule } from './faults';
import { HostError } from './host-error';
import { Interpreter } from './interpreter';
import { Workbook, type Calculator } from './model/workbook';
import type { RequestBody, ResponseBody } from './protocol';

export interface EmulatedExcelOptions {
  /** Stands in for Excel's calculation of formulas that are entered; without one they stay awaited. */
  readonly calculator?: Calculator;
  readonly starts1904?: boolean;
  /** The add-in runs in the background, its pane closed. */
  readonly isPaneClosed?: boolean;
}

/** One workbook, answering the batches that Office.js sends. */
export class EmulatedExcel {
  readonly workbook: Workbook;
  readonly runtime: AppRuntime;
  readonly schedule = new FaultSchedule();
  /** Characters of each request and of its answer, in the order in which they came. */
  readonly traffic: { readonly request: number; readonly answer: number }[] = [];
  private readonly interpreter: Interpreter;

  constructor({ calculator = () => undefined, starts1904 = false, isPaneClosed = false }: EmulatedExcelOptions = {}) {
    this.workbook = new Workbook(calculator, starts1904);
    this.runtime = new AppRuntime(isPaneClosed ? 'Background' : 'Visible');
    this.interpreter = new Interpreter(this.workbook, { 'Microsoft.AppRuntime.AppRuntimeService': this.runtime });
  }

  /** The answer to a batch; a fault becomes its error, as in Excel. */
  async answer(body: RequestBody): Promise<ResponseBody> {
    const { schedule } = this;
    const length = JSON.stringify(body).length;
    if (schedule.faults.latency !== undefined) await new Promise((resolve) => setTimeout(resolve, schedule.faults.latency));
    try {
      schedule.beforeRequest(length);
      const response = this.interpreter.execute(body, () => {
        schedule.beforeAction();
      });
      const answer = JSON.stringify(response).length;
      this.traffic.push({ request: length, answer });
      schedule.beforeAnswer(answer);
      return response;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results: [], TraceIds: [], Error: { ActionIndex: 0, Code: error.code, Location: '', Message: error.message } };
    }
  }

  /** Everything that the workbook holds, as data that can be compared. */
  snapshot(): unknown {
    return JSON.parse(JSON.stringify({ sheets: this.workbook.worksheets, names: this.workbook.names }));
  }
}
