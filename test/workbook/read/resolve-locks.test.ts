import { placeText } from '../../../src/domain/place';
import type { PlanningModel } from '../../../src/domain/planning-model';
import { resolveLocks } from '../../../src/workbook/read/resolve-locks';
import { smallModel } from '../../engine/small-model';
import { sheet, type Row } from './sheet-notation';

const JANUARY = 46023;
const FEBRUARY = 46054;
const MARCH = 46082;
const APRIL = 46113;

const MODEL: PlanningModel = smallModel([{ demand: [0, 0, 0], subcontractCost: 5 }, { demand: [0, 0, 0] }]);

/** `I1 production 0 = 5`, and the codes of what is said with their cells. */
function locksIn(rows: readonly Row[], model = MODEL): { readonly kept: readonly string[]; readonly said: readonly string[] } {
  const { bounds, diagnostics } = resolveLocks(sheet('Plan', rows), model);
  const kept = (['production', 'subcontract'] as const).flatMap((kind) =>
    bounds[kind].map(({ item, period, least, most }) => `${model.items[item]?.code} ${kind} ${period} = ${least}${least === most ? '' : ' …'}`),
  );
  return { kept, said: diagnostics.map(({ code, place }) => `${code} ${place === undefined ? '' : placeText(place)}`) };
}

const HEADER: Row = [null, 'Item', 'Measure', 'Opening', JANUARY, FEBRUARY, MARCH, 'Total / end'];

test('keeps production and subcontracting of the periods that are marked', () => {
  const rows: Row[] = [
    ['Plan by item'],
    HEADER,
    [null, 'I1', 'Demand', null, 10, 20, 30],
    [null, 'I1', 'Production', null, 10, 25.5, 0, 35.5],
    [null, 'I1', 'Subcontract', null, 0, 3, null, 3],
    [null, 'I1', 'Lock', null, 'x', 'P', ' s '],
  ];
  expect(locksIn(rows)).toEqual({ kept: ['I1 production 0 = 10', 'I1 production 1 = 25.5', 'I1 subcontract 0 = 0', 'I1 subcontract 2 = 0'], said: [] });
});

test('reads the sheet in French, sorted, and with numbers typed as text', () => {
  const rows: Row[] = [
    [null, 'Article', 'Mesure', 'Initial', JANUARY, FEBRUARY, MARCH],
    [null, 'i1', 'Verrou', null, 'X'],
    [null, 'i1', 'Production', null, '1 200,5'],
  ];
  expect(locksIn(rows).kept).toEqual(['I1 production 0 = 1200.5', 'I1 subcontract 0 = 0']);
});

test('asks nothing of an item that can not be subcontracted unless some is typed', () => {
  const rows = (bought: number): Row[] => [HEADER, [null, 'I2', 'Production', null, 7], [null, 'I2', 'Subcontract', null, bought], [null, 'I2', 'Lock', null, 'x']];
  expect(locksIn(rows(0))).toEqual({ kept: ['I2 production 0 = 7'], said: [] });
  expect(locksIn(rows(4))).toEqual({ kept: ['I2 production 0 = 7'], said: ['lock-not-subcontracted Plan!E3'] });
});

test('says which locks can not be kept, and keeps the others', () => {
  const rows: Row[] = [
    [...HEADER.slice(0, 7), APRIL],
    [null, 'I1', 'Production', null, -1, 'some', 5, 6],
    [null, 'I1', 'Lock', null, 'P', 'P', 'P', 'P'],
    [null, 'I2', 'Production', null, 1, 2, 3],
    [null, 'I2', 'Lock', null, 'yes', null, '?'],
    [null, 'Z9', 'Production', null, 1],
    [null, 'Z9', 'Lock', null, 'x'],
  ];
  expect(locksIn(rows)).toEqual({
    kept: ['I1 production 2 = 5'],
    said: ['lock-bad-figure Plan!E2', 'lock-bad-figure Plan!F2', 'lock-unknown-mark Plan!E5', 'lock-unknown-mark Plan!G5', 'lock-unknown-item Plan!E7', 'lock-outside-horizon Plan'],
  });
});

test('finds nothing in a sheet that a person made into something else', () => {
  expect(locksIn([])).toEqual({ kept: [], said: [] });
  expect(locksIn([['notes'], [1, 2, 3]])).toEqual({ kept: [], said: [] });
  expect(locksIn([HEADER, [null, 'I1', 'Lock', null, 'x']])).toEqual({ kept: ['I1 production 0 = 0', 'I1 subcontract 0 = 0'], said: [] });
});
