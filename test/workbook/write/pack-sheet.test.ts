import type { Topic } from '../../../src/workbook/process/open-topics';
import type { ProcessColumn } from '../../../src/workbook/schema/process-tables';
import type { DraftValue, SheetDraft } from '../../../src/workbook/sheet-draft';
import { meetingSheets } from './meeting-sheets';

const TOPIC: Topic = new Map<ProcessColumn<'agenda'>, DraftValue>([
  ['rank', 3], ['topic', 'Shortage · Pump'], ['friction', 'Pump: 5 short.'], ['money', 800], ['recommendation', 'Option A'], ['owner', 'Ana'], ['minutes', 15],
]);

function packOf(topics: readonly Topic[], language: 'en' | 'fr' = 'en'): SheetDraft {
  const [pack] = meetingSheets(language, topics);
  if (pack?.role !== 'pack') throw new Error('the pack comes first');
  return pack;
}

function topicWith(values: Partial<Readonly<Record<ProcessColumn<'agenda'>, DraftValue>>>): Topic {
  return new Map([...TOPIC, ...(Object.entries(values) as [ProcessColumn<'agenda'>, DraftValue][])]);
}

/** Values of the agenda's rows, and of the line below them. */
function agendaOf({ cells }: SheetDraft): readonly (readonly unknown[])[] {
  const header = cells.find(({ value }) => value === 'Friction point')?.row ?? 0;
  const last = Math.max(...cells.map(({ row }) => row));
  return Array.from({ length: last - header }, (_, at) => cells.filter(({ row }) => row === header + 1 + at).sort((a, b) => a.column - b.column).map(({ value }) => value));
}

describe('the meeting pack', () => {
  test('has a row for each topic, its options with their price, and the minutes of all', () => {
    const options = { optionA: 'Overtime (about €500)', costA: 500, optionB: 'Promise later', costB: 0, optionC: 'Our own idea', costC: 70 };
    expect(agendaOf(packOf([topicWith(options), topicWith({ rank: 4, minutes: 10 })]))).toEqual([
      [3, 'Shortage · Pump', 'Pump: 5 short.', 800, 'A Overtime (about €500)\nB Promise later\nC Our own idea: adds €70', 'Option A', 'Ana', 15],
      [4, 'Shortage · Pump', 'Pump: 5 short.', 800, '', 'Option A', 'Ana', 10],
      ['25 minutes in all', 'Open actions: 0, of which 0 late.'],
    ]);
  });

  test('names a price once, though it was rounded to another side', () => {
    const [row] = agendaOf(packOf([topicWith({ optionA: 'Sell off (saves about €4,463)', costA: -4462 })]));
    expect(row?.[4]).toBe('A Sell off (saves about €4,463)');
  });

  test('says when nothing needs a decision', () => {
    expect(agendaOf(packOf([]))).toEqual([['Nothing needs a decision this month.'], ['0 minutes in all', 'Open actions: 0, of which 0 late.']]);
  });

  test('repeats the agenda’s header on its second page and is printed to the last row', () => {
    const { print, cells } = packOf([TOPIC]);
    const header = cells.find(({ value }) => value === 'Friction point')?.row;
    expect(print).toMatchObject({ fit: [1, 2], repeatRows: [header, header], area: { row: 0, rowCount: Math.max(...cells.map(({ row }) => row)) + 1 } });
  });
});
