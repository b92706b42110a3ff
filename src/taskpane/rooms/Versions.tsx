import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { differenceInCalendarDays, intlFormatDistance, parseISO, startOfToday } from 'date-fns';
import type { Language } from '../../i18n/language';
import type { MeetingView } from '../planner/meeting-view';
import type { VersionView } from '../planner/versions-view';
import type { RoomProps } from '../Pane';
import { ComparedVersions } from './ComparedVersions';
import { roomWordsIn } from './room-words';

const useStyles = makeStyles({
  section: { paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { padding: '10px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** The approved versions of the plan, each to be restored or compared. */
export function Versions(props: RoomProps & { readonly meeting: MeetingView }): React.JSX.Element | null {
  const styles = useStyles();
  const { state: { language }, meeting } = props;
  const words = roomWordsIn(language).meeting;
  if (meeting.versions.length === 0) return null;
  return (
    <section aria-labelledby="versions" className={styles.section}>
      <Text as="h2" id="versions" weight="semibold" size={400} className={styles.title}>{words.versions}</Text>
      <Text size={200}>{words.versionsNote}</Text>
      <ul className={styles.list}>
        {meeting.versions.map((version) => <Version key={version.number} {...props} approved={version} />)}
      </ul>
      <Text size={200} className={styles.muted}>{meeting.versionsKept[language]}</Text>
    </section>
  );
}

function Version(props: RoomProps & { readonly meeting: MeetingView; readonly approved: VersionView }): React.JSX.Element {
  const styles = useStyles();
  const { state: { language, running }, jobs, meeting: { compared }, approved: { number, words: line, approvedOn, isRestorable, isShown } } = props;
  const words = roomWordsIn(language).meeting;
  const isBusy = running !== undefined;
  return (
    <li className={styles.card}>
      <Text>{`${line[language]} · ${ageOf(approvedOn, language)}`}</Text>
      {isShown && <Text size={200} weight="semibold">{words.isShown}</Text>}
      {!isRestorable && <Text size={200} className={styles.muted}>{words.notRestorable}</Text>}
      <div className={styles.buttons}>
        <Button size="small" aria-label={words.compareNamed(number)} disabledFocusable={isBusy} onClick={() => void jobs.rooms.compareVersions({ before: number, after: undefined })}>{words.compareVersion}</Button>
        {isRestorable && <Button size="small" aria-label={words.restoreNamed(number)} disabledFocusable={isBusy} onClick={() => void jobs.rooms.restoreVersion(number)}>{words.restore}</Button>}
      </div>
      {compared?.before === number && <ComparedVersions {...props} compared={compared} />}
    </li>
  );
}

/** Days ago that are counted as days, longer ones as months. */
const DAYS_NAMED = 45;

/** How long ago a day was, in words: `today`, `3 days ago`. */
function ageOf(day: string, language: Language): string {
  const [then, today] = [parseISO(day), startOfToday()];
  return intlFormatDistance(then, today, { locale: language, unit: differenceInCalendarDays(today, then) < DAYS_NAMED ? 'day' : 'month' });
}
