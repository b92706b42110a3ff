import { addPeriods } from '../../../domain/calendar';
import { words } from '../bilingual';
import { guideSheet } from '../guide-sheet';
import type { Template, TemplateContext, TemplateSheet } from '../template';
import { calculationSheet } from './kpi-calculation-sheet';
import { KPIS } from './kpi-content';
import { dashboardSheet } from './kpi-dashboard-sheet';
import { exampleValues } from './kpi-figures';
import { KPI_GUIDE } from './kpi-guide';
import type { KpiView } from './kpi-state';
import { catalogueSheet, chartSheet, valuesSheet } from './kpi-tables';

/** The dashboard of indicators with its catalogue and monthly values. */
export const kpiTemplate: Template = {
  key: 'kpi',
  title: words('KPI dashboard', 'Tableau de bord KPI'),
  purpose: words('The month on one page: indicators against their targets, with trends and charts.', 'Le mois sur une page : les indicateurs face à leurs cibles, avec tendances et graphiques.'),
  sheets: (context) => kpiSheets(kpiView(context), context),
};

/** What the built dashboard shows: the month before the cycle's, the last one that is closed. */
export function kpiView({ language, content, month }: TemplateContext): KpiView {
  const last = addPeriods(month, -1, 'month');
  return { language, catalogue: KPIS, values: content === 'example' ? exampleValues(last) : [], month: last };
}

/** The sheets for another view: the month chosen, the catalogue's switches. The chart data always begin with the context's month. */
export function kpiSheets(view: KpiView, context: TemplateContext): readonly TemplateSheet[] {
  const last = addPeriods(context.month, -1, 'month');
  const drafts = [
    guideSheet(KPI_GUIDE, context),
    dashboardSheet(view, context, last),
    catalogueSheet(view.catalogue, context),
    valuesSheet(view.values, context),
    chartSheet(last, context),
    calculationSheet(view, context),
  ];
  return drafts.map((draft) => ({ draft }));
}
