import { toIndex } from '../../../src/domain/axis';
import type { PlanBounds, QuantityBound } from '../../../src/domain/plan-bounds';
import { planSheet } from '../../../src/workbook/write/plan-sheet';
import { reportContext } from '../../../src/workbook/write/report-context';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { smallModel } from '../../engine/small-model';
import { valuesIn } from './draft-notation';
import { sampleOptions } from './sample-report';
import { smallReport } from './small-report';

function lock(item: number, period: number, units: number): QuantityBound {
  return { item: toIndex(item), period: toIndex(period), least: units, most: units };
}

function draftWith(bounds: PlanBounds, language: 'en' | 'fr' = 'en'): SheetDraft {
  const model = { ...smallModel([{ demand: [1, 2, 3, 4], subcontractCost: 5 }, { demand: [1, 2, 3, 4] }]), bounds };
  return planSheet(reportContext(smallReport(model, { production: [[1, 2, 3, 4], [1, 2, 3, 4]] }), sampleOptions(language)));
}

test('shows what was kept, and leaves the other periods to be marked', () => {
  const draft = draftWith({ production: [lock(0, 0, 1), lock(0, 1, 2), lock(1, 3, 4)], subcontract: [lock(0, 0, 0), lock(0, 2, 0)], workers: [] });
  expect(valuesIn(draft, 'E9', 'K9')).toEqual([['Lock', '', undefined, 'x', 'P', 'S', null]]);
  // The second item can't be subcontracted: all of it is kept.
  expect(valuesIn(draft, 'H21', 'K21')).toEqual([[null, null, null, 'x']]);
});

test('does not mark what the plan only had to keep within limits', () => {
  const draft = draftWith({ production: [{ ...lock(0, 0, 1), most: Infinity }], subcontract: [], workers: [] });
  expect(valuesIn(draft, 'H9', 'K9')).toEqual([[null, null, null, null]]);
});

test('takes the known marks only in its own rows', () => {
  expect(draftWith({ production: [], subcontract: [], workers: [] }, 'fr').validations).toEqual([
    {
      kind: 'custom',
      formula: 'OR($E5<>"Verrou",UPPER(H5)="X",UPPER(H5)="P",UPPER(H5)="S")',
      area: { row: 4, column: 7, rowCount: 24, columnCount: 4 },
      message: 'Tapez x, P (production seule) ou S (sous-traitance seule), ou laissez vide.',
    },
  ]);
});
