import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import type { Room } from '../i18n/pane-messages';
import { FailureBar } from './FailureBar';
import type { PaneHost } from './host';
import type { PaneJobs } from './pane-jobs';
import { StartRoom } from './rooms/StartRoom';
import { RunningBar } from './RunningBar';
import type { PaneState } from './state';
import type { PaneStore } from './store';
import { DARK, LIGHT } from './theme';
import { useDarkMode } from './use-dark-mode';
import { wordsIn } from './words';

const DataRoom = lazy(async () => ({ default: (await import('./rooms/DataRoom')).DataRoom }));
const PlanRoom = lazy(async () => ({ default: (await import('./rooms/PlanRoom')).PlanRoom }));
const ScenariosRoom = lazy(async () => ({ default: (await import('./rooms/ScenariosRoom')).ScenariosRoom }));
const MeetingRoom = lazy(async () => ({ default: (await import('./rooms/MeetingRoom')).MeetingRoom }));
const SettingsRoom = lazy(async () => ({ default: (await import('./rooms/SettingsRoom')).SettingsRoom }));

/** What every room is given. */
export interface RoomProps {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
  readonly version: string;
}

const ROOMS: readonly Room[] = ['start', 'data', 'plan', 'scenarios', 'meeting', 'settings'];
/** Rooms that are empty before there is a plan. */
const AFTER_PLAN: readonly Room[] = ['scenarios', 'meeting'];

const useStyles = makeStyles({
  frame: { minHeight: '100vh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  // Excel draws its own menu in the top right corner, 34 px wide.
  rooms: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', padding: '4px 34px 0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  door: {
    padding: '8px 8px 6px', border: 'none', borderBottom: '3px solid transparent', borderRadius: tokens.borderRadiusSmall, background: 'none', cursor: 'pointer',
    font: 'inherit', color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  entered: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorCompoundBrandStroke, borderBottomLeftRadius: 0, borderBottomRightRadius: 0 },
  main: { padding: '16px 16px 24px' },
});

/** The whole pane: its places, what is running or has failed, and the place that was entered. */
export function Pane({ store, jobs, host, version }: Omit<RoomProps, 'state'>): React.JSX.Element {
  const state = useSyncExternalStore((listener) => store.subscribe(listener), () => store.state());
  const styles = useStyles();
  const words = wordsIn(state.language);
  const isDark = useDarkMode(host.isDark);
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  const props = { state, store, jobs, host, version };
  return (
    <FluentProvider theme={isDark ? DARK : LIGHT} className={styles.frame}>
      <nav aria-label={words.roomList} className={styles.rooms}>
        {ROOMS.filter((room) => state.hasPlan || !AFTER_PLAN.includes(room)).map((room) => (
          <button
            key={room}
            type="button"
            className={mergeClasses(styles.door, room === state.room && styles.entered)}
            onClick={() => { store.dispatch({ kind: 'entered', room }); }}
            {...(room === state.room ? { 'aria-current': 'page' } : {})}
          >
            {words.rooms[room]}
          </button>
        ))}
      </nav>
      <main className={styles.main}>
        <RunningBar {...props} />
        <FailureBar {...props} />
        <Suspense fallback={words.plan.loading}>
          <EnteredRoom {...props} />
        </Suspense>
      </main>
    </FluentProvider>
  );
}

function EnteredRoom(props: RoomProps): React.JSX.Element {
  switch (props.state.room) {
    case 'start':
      return <StartRoom {...props} />;
    case 'data':
      return <DataRoom {...props} />;
    case 'plan':
      return <PlanRoom {...props} />;
    case 'scenarios':
      return <ScenariosRoom {...props} />;
    case 'meeting':
      return <MeetingRoom {...props} />;
    case 'settings':
      return <SettingsRoom {...props} />;
  }
}
