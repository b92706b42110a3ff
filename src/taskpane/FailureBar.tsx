import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PaneJob } from '../i18n/pane-messages';
import { wayOnAfter } from './failure';
import type { PaneJobs } from './pane-jobs';
import type { RoomProps } from './Pane';
import type { FailedJob } from './state';
import type { PaneStore } from './store';
import { wordsIn } from './words';

const useStyles = makeStyles({
  bar: {
    marginBottom: '16px', padding: '12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', overflowWrap: 'anywhere',
  },
});

/** What went wrong, in our words, with one way on. */
export function FailureBar({ state, store, jobs }: RoomProps): React.JSX.Element {
  const styles = useStyles();
  const { failure } = state;
  const words = wordsIn(state.language);
  // The live region must be there before it speaks.
  return (
    <div role="alert">
      {failure !== undefined && (
        <div className={styles.bar}>
          <span>{words.failures[failure.reason](failure.detail)}</span>
          {isPlanKept(failure) && <span>{words.planKept}</span>}
          <Button size="small" onClick={() => { goOn(failure, store, jobs); }}>{words.waysOn[wayOnOf(failure)]}</Button>
        </div>
      )}
    </div>
  );
}

/** A click on a place can't be tried again by itself: the bar closes. */
function wayOnOf(failure: FailedJob): ReturnType<typeof wayOnAfter> {
  const wayOn = wayOnAfter(failure);
  return wayOn === 'retry' && failure.job === undefined ? 'close' : wayOn;
}

function isPlanKept(failure: FailedJob): boolean {
  return failure.job === 'write' && wayOnOf(failure) === 'retry';
}

function goOn(failure: FailedJob, store: PaneStore, jobs: PaneJobs): void {
  const again: Readonly<Partial<Record<PaneJob, () => Promise<void>>>> = { check: jobs.check, reconcile: jobs.reconcile, sample: jobs.openSample, restore: jobs.restorePrevious, putBack: jobs.putBack, write: jobs.writePlan };
  store.dispatch({ kind: 'dismissed' });
  const wayOn = wayOnOf(failure);
  if (wayOn === 'check') void jobs.check();
  else if (wayOn === 'recompute') void jobs.reconcile();
  else if (wayOn === 'putBack') void jobs.putBack();
  else if (wayOn === 'newWorkbook') void jobs.openSampleElsewhere();
  else if (wayOn === 'retry' && failure.job !== undefined) void (again[failure.job] ?? jobs.rooms.again)();
}
