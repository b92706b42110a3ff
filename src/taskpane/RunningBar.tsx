import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { RoomProps } from './Pane';
import { wordsIn } from './words';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', marginBottom: '16px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  notice: { marginBottom: '16px' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

/** What is running, how far it is, and a way to stop it; after a cancel or a return to the previous result, that it happened. */
export function RunningBar({ state, jobs }: RoomProps): React.JSX.Element {
  const styles = useStyles();
  const { running: words, plan } = wordsIn(state.language);
  const { running } = state;
  // The live region must be there before it speaks.
  return (
    <div role="status">
      {running === undefined
        ? state.notice !== undefined && <Text block className={styles.notice}>{state.notice === 'cancelled' ? words.cancelled : plan.restored}</Text>
        : (
            <div className={styles.bar}>
              <div className={styles.row}>
                <Text weight="semibold">{running.step === undefined ? words.jobs[running.job] : words.steps[running.step]}</Text>
                <Button size="small" onClick={() => { jobs.cancel(); }}>{words.cancel}</Button>
              </div>
              <ProgressBar aria-label={words.jobs[running.job]} {...(running.share === undefined || running.share === 0 ? {} : { value: running.share })} />
            </div>
          )}
    </div>
  );
}
