import { PROCESS_WORDS } from '../../process/process-words';
import { COLOR } from '../../palette';
import { DECIDED_LEVERS } from '../../schema/control-columns';
import type { SheetDraft } from '../../sheet-draft';
import { ANY_DAY } from '../any-day';
import { processSheet, type ProcessSheet, type ProcessValues } from '../process-sheet';
import type { TemplateContext } from '../template';

const LARGEST = 1e12;

/** What decisions set on the plan, with these levers; empty but for them, since every plan obeys what stands here. */
export function leversSheet(context: TemplateContext, levers: readonly ProcessValues<'levers'>[] = []): SheetDraft {
  return { ...processSheet(leversTable(context, levers), context), tabColor: COLOR.blue };
}

function leversTable({ language }: TemplateContext, levers: readonly ProcessValues<'levers'>[]): ProcessSheet<'levers'> {
  return {
    table: 'levers',
    title: { en: 'Decided levers', fr: 'Leviers décidés' },
    note: {
      en: 'Every plan obeys these rows: totals for the period, not additions. Set Active to No to take one back.',
      fr: 'Chaque plan respecte ces lignes\u00a0: des totaux pour la période, pas des ajouts. Mettez Actif à Non pour revenir sur l’une d’elles.',
    },
    columns: [
      { key: 'decision', width: 12, style: 'entryCount' },
      { key: 'lever', width: 20, style: 'entryText', validation: { kind: 'list', values: DECIDED_LEVERS.map(({ titles }) => titles[language]) } },
      { key: 'scope', width: 26, style: 'entryText' },
      { key: 'period', width: 12, style: 'entryDate', validation: ANY_DAY },
      { key: 'to', width: 16, style: 'entryDate', validation: ANY_DAY },
      { key: 'quantity', width: 12, style: 'entryFine', validation: { kind: 'decimal', minimum: 0, maximum: LARGEST } },
      { key: 'unit', width: 12, style: 'entryText' },
      { key: 'costPerHour', width: 14, style: 'entryFine', validation: { kind: 'decimal', minimum: 0, maximum: LARGEST } },
      { key: 'active', width: 10, style: 'entryText', validation: { kind: 'list', values: [PROCESS_WORDS.yes[language], PROCESS_WORDS.no[language]] } },
      { key: 'why', width: 40, style: 'entryText' },
    ],
    rows: levers,
    blankRowCount: 12,
    rowHeight: 18,
    frozenColumns: 3,
  };
}
