import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { RoomProps } from './Pane';
import type { PaneState, Running } from './state';
import { wordsIn } from './words';

const Estimate = lazy(async () => ({ default: (await import('./rooms/Estimate')).Estimate }));

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px', marginBottom: '16px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3 },
  notice: { marginBottom: '16px' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
});

/** What is running, how far it is, and a way to stop it; after a cancel or a return to the previous result, that it happened. */
export function RunningBar(props: RoomProps): React.JSX.Element {
  const { running } = props.state;
  // The live region must be there before it speaks; the figures of an estimate are for reading at leisure.
  return (
    <>
      <div role="status">{running === undefined ? <Notice {...props} /> : <Progress {...props} running={running} />}</div>
      {running?.estimate !== undefined && (
        <Suspense fallback={null}>
          <Estimate figures={running.estimate} language={props.state.language} />
        </Suspense>
      )}
    </>
  );
}

function Notice({ state }: RoomProps): React.JSX.Element | null {
  const styles = useStyles();
  const text = noticeOf(state);
  return text === undefined ? null : <Text block className={styles.notice}>{text}</Text>;
}

function noticeOf({ language, notice, told, waiting }: PaneState): string | undefined {
  const { running: words, plan } = wordsIn(language);
  if (waiting !== undefined) return words.waiting[waiting];
  if (notice === undefined) return told?.[language];
  return { cancelled: words.cancelled, restored: plan.restored, unchanged: words.unchanged }[notice];
}

function Progress({ running, state, jobs }: RoomProps & { readonly running: Running }): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(state.language).running;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Text weight="semibold">{running.step === undefined ? words.jobs[running.job] : words.steps[running.step]}</Text>
        <Button size="small" onClick={() => { jobs.cancel(); }}>{words.cancel}</Button>
      </div>
      {state.waiting !== undefined && <Text>{words.waiting[state.waiting]}</Text>}
      <ProgressBar aria-label={words.jobs[running.job]} {...(running.share === undefined || running.share === 0 ? {} : { value: running.share })} />
    </div>
  );
}
