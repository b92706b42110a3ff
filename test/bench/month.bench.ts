import { inputSheetDraft } from '../../src/workbook/templates/input-sheet';
import { SAMPLE_ROLES, sampleSheet } from '../../src/workbook/templates/sample-workbook';
import type { Planner } from '../../src/taskpane/planner/planner';
import type { Desk } from '../jobs/year/desk';
import { runMonth } from '../jobs/year/month';
import { plannerHere } from '../taskpane/pane-bench';
import { excelDesk } from '../taskpane/year-desk';

/** One step of the month in the emulated Excel: seconds in all, those of them from the search for the plan to its drafted sheets, and its requests. */
interface StepTime {
  readonly step: string;
  readonly seconds: number;
  readonly planning: number;
  readonly requests: number;
}

const STEPS = ['sheets', 'lookAtMonth', 'prepareMeeting', 'decide', 'approve'] as const satisfies readonly (keyof Desk)[];

/** Times of the second month of the whole sample company (40 items, 18 months), through the pane's jobs; the first warms up. */
async function measureMonth(): Promise<readonly StepTime[]> {
  const clock = { planning: 0 };
  const input = SAMPLE_ROLES.map((role) => inputSheetDraft(sampleSheet(role, { language: 'en', hasMistakes: false })));
  const desk = await excelDesk(input, { language: 'en', planner: timedPlanner(clock), ribbon: ({ jobs }) => (button) => (button === 'checkWorkbook' ? jobs.check() : jobs.reconcile()) });
  const times: StepTime[] = [];
  const timed = <Arguments extends readonly unknown[], Result>(step: string, work: (...values: Arguments) => Promise<Result>) => async (...values: Arguments): Promise<Result> => {
    const [start, planned, asked] = [performance.now(), clock.planning, desk.host.schedule.requestCount];
    const result = await work(...values);
    times.push({ step, seconds: (performance.now() - start) / 1000, planning: clock.planning - planned, requests: desk.host.schedule.requestCount - asked });
    return result;
  };
  await runMonth({ desk, language: 'en' }, 0);
  await runMonth({ desk: { ...desk, ...Object.fromEntries(STEPS.map((step) => [step, timed(step, desk[step] as () => Promise<unknown>)])) }, language: 'en' }, 1);
  return times;
}

/** A planner that adds up how long it takes from the first word of solving to its answer. */
function timedPlanner(clock: { planning: number }): Planner {
  const planner = plannerHere();
  return {
    run: async (request, control) => {
      let start: number | undefined;
      const result = await planner.run(request, {
        ...control,
        onProgress: (step, share) => {
          if (step === 'solving') start ??= performance.now();
          control.onProgress?.(step, share);
        },
      });
      if (start !== undefined) clock.planning += (performance.now() - start) / 1000;
      return result;
    },
  };
}

/** Seconds beside the search for the plan, and how often a step takes as long as reading the workbook once. */
function lineOf({ step, seconds, planning, requests }: StepTime, unit: number): string {
  const beside = seconds - planning;
  return [step, `${beside.toFixed(2)} s`, (beside / unit).toFixed(1), `${planning.toFixed(2)} s`, String(requests)].map((cell) => cell.padEnd(16)).join('');
}

test('the month in Excel (40 items × 18 months)', async () => {
  const times = await measureMonth();
  const unit = times.find(({ step }) => step === 'sheets')?.seconds ?? 1;
  const header = ['step', 'beside plan', '÷ reading', 'plan', 'requests'].map((cell) => cell.padEnd(16)).join('');
  process.stdout.write(`${[header, ...times.map((time) => lineOf(time, unit))].join('\n')}\n`);
  expect(new Set(times.map(({ step }) => step))).toEqual(new Set(STEPS));
}, 600_000);
