import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { PlanView } from '../planner/plan-view';
import type { RoomProps } from '../Pane';
import { wordsIn } from '../words';
import { ExceptionList } from './ExceptionList';
import { FigureCards } from './FigureCards';

const PlanCharts = lazy(async () => ({ default: (await import('./PlanCharts')).PlanCharts }));

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0 },
  outdated: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
});

/** One click to a plan, and what came of it; the whole result is in the workbook. */
export function PlanRoom(props: RoomProps): React.JSX.Element {
  const { state, jobs } = props;
  const styles = useStyles();
  const words = wordsIn(state.language).plan;
  return (
    <div className={styles.room}>
      <Title3 as="h1" className={styles.title}>{words.title}</Title3>
      {state.plan === undefined && <Text>{words.notYet}</Text>}
      {state.isPlanOutdated && <Text className={styles.outdated}>{words.outdated}</Text>}
      <Button appearance="primary" size="large" disabledFocusable={state.running !== undefined} onClick={() => void jobs.reconcile()}>
        {state.plan === undefined ? words.reconcile : words.reconcileAgain}
      </Button>
      {state.plan !== undefined && <Outcome {...props} plan={state.plan} />}
    </div>
  );
}

function Outcome({ plan, state, jobs }: RoomProps & { readonly plan: PlanView }): React.JSX.Element {
  const styles = useStyles();
  const { language } = state;
  const words = wordsIn(language).plan;
  return (
    <>
      <Text>{plan.status[language]}</Text>
      <Button onClick={() => void jobs.show({ sheet: plan.names.summary })}>{words.openSummary}</Button>
      <FigureCards figures={plan.figures} language={language} />
      <section aria-labelledby="charts" className={styles.room}>
        <Text as="h2" id="charts" weight="semibold" size={400} className={styles.title}>{words.charts}</Text>
        <Suspense fallback={words.loading}>
          <PlanCharts plan={plan} language={language} />
        </Suspense>
      </section>
      <ExceptionList plan={plan} language={language} show={(place) => void jobs.show(place)} />
      {plan.lockCount > 0 && (
        <Button disabledFocusable={state.running !== undefined} onClick={() => void jobs.unlockAll()}>{words.unlockAll(plan.lockCount)}</Button>
      )}
      <Button disabledFocusable={state.running !== undefined} onClick={() => void jobs.restorePrevious()}>{words.restore}</Button>
      <Text size={200}>{words.restoreNote}</Text>
    </>
  );
}
