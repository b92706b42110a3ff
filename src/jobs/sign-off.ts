import type { Diagnostic } from '../domain/diagnostic';
import type { Report } from '../domain/report';
import { samePlan } from '../workbook/process/plan-versions';
import { signOffOn, type SignOff } from '../workbook/process/sign-off';
import type { ResultOptions } from './draft-result';
import type { WrittenBefore } from './keep-notes';
import { ownSheet } from './lock-plan';

/** What a new Summary is signed with, and what is to be said when it no longer is. */
export interface Signing {
  readonly options: { readonly signOff?: SignOff };
  readonly lapsed: readonly Diagnostic[];
}

/** A signature stands for one plan: it stays while the plan is the same, and an approval signs the plan that it approves. */
export function signOffFor({ ledger, sheets }: WrittenBefore, report: Report, { run, runAt }: Pick<ResultOptions, 'run' | 'runAt'>): Signing {
  const summary = ownSheet(sheets, ledger, 'summary');
  const typed = summary === undefined ? undefined : signOffOn(summary);
  const stands = typed !== undefined && samePlan(ledger, report);
  const lapsed: readonly Diagnostic[] = typed === undefined || stands ? [] : [{ code: 'sign-off-lapsed', place: undefined, parameters: typed }];
  if (run?.verb === 'approve') {
    const { preparedBy = '', approvedBy = '' } = stands ? typed : {};
    return { options: { signOff: { preparedBy, approvedBy: run.by === '' ? approvedBy : run.by, date: runAt } }, lapsed };
  }
  return { options: stands ? { signOff: typed } : {}, lapsed };
}
