import { ResponsiveContainer, VerticalBarChart, type VerticalBarChartDataPoint } from '@fluentui/react-charts';
import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatFor } from '../../i18n/format';
import type { Language } from '../../i18n/language';
import type { LoadView, PlanView, StockView } from '../planner/plan-view';
import { wordsIn } from '../words';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  // The chart would capitalise every word of a legend.
  chart: { height: '230px', width: '100%', '& *': { textTransform: 'none' } },
});

/** Bars with a line over them, one of each a period. */
interface BarsAndLine {
  readonly title: string;
  /** What the chart shows, for a person who can't see it. */
  readonly alt: string;
  readonly periods: readonly string[];
  readonly bars: { readonly name: string; readonly values: readonly number[] };
  readonly line: { readonly name: string; readonly values: readonly number[] };
}

/** Load of a resource against its hours, and stock against the stock aimed at. */
export function PlanCharts({ plan, language }: { readonly plan: PlanView; readonly language: Language }): React.JSX.Element {
  const [chosen, setChosen] = useState(0);
  const load = plan.loads[chosen] ?? plan.loads[0];
  return (
    <>
      {load !== undefined && (
        <>
          {plan.loads.length > 1 && (
            <Field label={wordsIn(language).plan.resource}>
              <Select value={String(chosen)} onChange={(_, { value }) => { setChosen(Number(value)); }}>
                {plan.loads.map(({ resource }, position) => <option key={resource} value={position}>{resource}</option>)}
              </Select>
            </Field>
          )}
          <Chart {...loadChart(load, language)} language={language} />
        </>
      )}
      <Chart {...stockChart(plan.stock, language)} language={language} />
    </>
  );
}

function loadChart({ title, alt, periods, names, load, available }: LoadView, language: Language): BarsAndLine {
  return {
    title: title[language],
    alt: alt[language],
    periods: periods[language],
    bars: { name: names.load[language], values: load },
    line: { name: names.available[language], values: available },
  };
}

function stockChart({ title, alt, periods, names, stock, target }: StockView, language: Language): BarsAndLine {
  return {
    title: title[language],
    alt: alt[language],
    periods: periods[language],
    bars: { name: names.stock[language], values: stock },
    line: { name: names.target[language], values: target },
  };
}

function Chart({ title, alt, periods, bars, line, language }: BarsAndLine & { readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const format = formatFor(language, 'EUR');
  const points = periods.map((name, t): VerticalBarChartDataPoint => {
    const limit = line.values[t] ?? Infinity;
    const y = bars.values[t] ?? 0;
    return {
      x: name, y, legend: bars.name, color: tokens.colorBrandBackground, yAxisCalloutData: format.number(y),
      // No limit, no point: the line would rise out of the chart. A point at 0 is one that the chart leaves out.
      ...(Number.isFinite(limit) ? { lineData: { y: Math.max(limit, Number.EPSILON), yAxisCalloutData: format.number(limit) } } : {}),
    };
  });
  return (
    <figure className={styles.figure}>
      <figcaption><Text weight="semibold">{title}</Text></figcaption>
      <div className={styles.chart}>
        <ResponsiveContainer>
          <VerticalBarChart
            data={points}
            chartTitle={title}
            svgProps={{ 'aria-label': `${title}. ${alt}` }}
            culture={language}
            useSingleColor
            colors={[tokens.colorBrandBackground]}
            lineLegendText={line.name}
            lineLegendColor={tokens.colorPaletteMarigoldBorderActive}
            hideLabels
            tickValues={labelled(periods)}
            yAxisTickCount={4}
            roundedTicks
            yAxisTickFormat={(value: number) => format.number(value)}
            margins={{ left: 62, right: 16, top: 12, bottom: 28 }}
            barWidth="auto"
            maxBarWidth={12}
          />
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

/** Names that fit below a chart of the narrowest pane. */
const LABELS = 4;

function labelled(periods: readonly string[]): string[] {
  const step = Math.ceil(periods.length / LABELS);
  return periods.filter((_, t) => t % step === 0);
}
