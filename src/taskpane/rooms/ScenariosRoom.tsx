import { Button, Link, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { MOST_SCENARIOS } from '../../domain/scenario';
import type { RoomProps } from '../Pane';
import { ComparedScenarios } from './ComparedScenarios';
import { roomWordsIn } from './room-words';
import { TrialForm } from './TrialForm';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0 },
  levers: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  body: { paddingTop: '8px' },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
});

/** What would happen if: levers, the comparison with the plan, and the scenario that becomes it. */
export function ScenariosRoom(props: RoomProps): React.JSX.Element {
  const { state, jobs } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).scenarios;
  return (
    <div className={styles.room}>
      <Title3 as="h1" className={styles.title}>{words.title}</Title3>
      <Text>{words.intro}</Text>
      <details className={styles.levers} open={state.comparison === undefined}>
        <summary className={styles.summary}>{words.set}</summary>
        <div className={styles.body}><TrialForm {...props} /></div>
      </details>
      <Trials {...props} />
      <Button appearance="primary" size="large" disabledFocusable={state.running !== undefined} onClick={() => void jobs.rooms.compare()}>{words.compare}</Button>
      <Text size={200}>{words.compareNote(MOST_SCENARIOS)}</Text>
      {state.comparison !== undefined && <ComparedScenarios {...props} comparison={state.comparison} />}
    </div>
  );
}

function Trials({ state, store }: RoomProps): React.JSX.Element | null {
  const styles = useStyles();
  const words = roomWordsIn(state.language).scenarios;
  if (state.trials.length === 0) return null;
  const remove = (name: string): void => { store.dispatch({ kind: 'trialsChosen', trials: state.trials.filter((trial) => trial.name !== name) }); };
  return (
    <section aria-labelledby="trials">
      <Text as="h2" block id="trials" weight="semibold" size={300} className={styles.title}>{words.trials}</Text>
      <ul className={styles.list}>
        {state.trials.map(({ name }) => (
          <li key={name}>
            <span className={styles.row}>
              <span>{name}</span>
              <Link as="button" aria-label={words.removeNamed(name)} onClick={() => { remove(name); }}>{words.remove}</Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
