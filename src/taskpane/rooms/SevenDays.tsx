import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { GuideAction } from '../../i18n/room-messages';
import { dayEdit } from '../../jobs/first-week';
import { ROLLOUT } from '../../workbook/templates/calendar/steps-content';
import type { RoomProps } from '../Pane';
import { MonthSteps } from './MonthSteps';
import { inEveryLanguage, roomWordsIn } from './room-words';
import { useRollout, type ReadRollout } from './use-rollout';

const useStyles = makeStyles({
  section: { marginTop: '8px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  day: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  summary: { cursor: 'pointer' },
  done: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', paddingTop: '8px' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The guide of the first week; once it is done, the steps of the month. */
export function SevenDays(props: RoomProps): React.JSX.Element {
  const { state, host, jobs } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).guide;
  const rollout = useRollout(host, jobs.today(), state.running === undefined);
  const done = rollout?.doneDays;
  const isOver = done !== undefined && ROLLOUT.every((_, at) => done.has(at + 1));
  return (
    <section aria-labelledby="guide" className={styles.section}>
      <Text as="h2" id="guide" weight="semibold" size={400} className={styles.title}>{isOver ? words.monthTitle : words.title}</Text>
      {isOver ? <MonthSteps {...props} steps={rollout?.steps} /> : <Days {...props} rollout={rollout} />}
    </section>
  );
}

type DaysProps = RoomProps & { readonly rollout: ReadRollout | undefined };

function Days(props: DaysProps): React.JSX.Element {
  const { state, jobs, rollout } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).guide;
  const done = rollout?.doneDays;
  return (
    <>
      <Text>{done === undefined ? words.note : words.progress(done.size, ROLLOUT.length)}</Text>
      <ol className={styles.list}>
        {ROLLOUT.map((_, at) => <Day key={at} day={at + 1} {...props} />)}
      </ol>
      {rollout !== undefined && done === undefined && (
        <>
          <Text size={200}>{words.addFirst}</Text>
          <Button disabledFocusable={state.running !== undefined} onClick={() => void jobs.rooms.addTemplate('firstWeek', 'empty', inEveryLanguage(({ guide }) => guide.added))}>{words.add}</Button>
        </>
      )}
    </>
  );
}

/** What each day of the first week opens. */
const ACTIONS: readonly (readonly GuideAction[])[] = [['raci'], ['planning', 'check'], ['calendar', 'reconcile'], ['meeting', 'toMeeting'], ['decisions'], ['toMeeting'], ['kpi']];

function Day(props: DaysProps & { readonly day: number }): React.JSX.Element {
  const { state, jobs, rollout, day } = props;
  const styles = useStyles();
  const { language } = state;
  const words = roomWordsIn(language).guide;
  const isDone = rollout?.doneDays?.has(day) ?? false;
  const tick = (isTicked: boolean): void => {
    const found = dayEdit(rollout?.sheets ?? [], { day, isDone: isTicked }, language);
    if (found !== undefined) void jobs.rooms.edit(found.edit, found.sheet);
  };
  const actions = (ACTIONS[day - 1] ?? []).filter((action) => action !== 'toMeeting' || state.hasPlan);
  return (
    <li className={styles.day}>
      <details>
        <summary className={styles.summary}>
          {isDone && <span className={styles.done} aria-hidden="true">✓ </span>}
          <Text weight="semibold">{words.day(day)}</Text>
          {' · '}
          {ROLLOUT[day - 1]?.purpose[language]}
        </summary>
        <div className={styles.body}>
          <Text>{ROLLOUT[day - 1]?.toDo[language]}</Text>
          {actions.length > 0 && <div className={styles.ways}>{actions.map((action) => <Way key={action} action={action} {...props} />)}</div>}
          {rollout?.doneDays !== undefined && <Checkbox label={words.done(day)} checked={isDone} disabled={state.running !== undefined} onChange={(_, { checked }) => { tick(checked === true); }} />}
        </div>
      </details>
    </li>
  );
}

function Way({ action, state, store, jobs }: RoomProps & { readonly action: GuideAction }): React.JSX.Element {
  const words = roomWordsIn(state.language).guide;
  const go = (): void => {
    if (action === 'check') void jobs.check();
    else if (action === 'reconcile') void jobs.reconcile();
    else if (action === 'toMeeting') store.dispatch({ kind: 'entered', room: 'meeting' });
    else void jobs.rooms.addTemplate(action, 'empty', inEveryLanguage(({ templates }) => templates.added(templates.names[action].title)));
  };
  return <Button size="small" disabledFocusable={state.running !== undefined} onClick={go}>{words.actions[action]}</Button>;
}
