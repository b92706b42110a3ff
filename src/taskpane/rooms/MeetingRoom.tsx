import { Button, Link, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { MeetingView, PlacedSentence } from '../planner/meeting-view';
import type { RoomProps } from '../Pane';
import { ApprovalForm } from './ApprovalForm';
import { roomWordsIn } from './room-words';
import { TopicList } from './TopicList';
import { Versions } from './Versions';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '12px' },
  section: { paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
  line: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

/** The monthly meeting: prepared, decided, approved and followed up. */
export function MeetingRoom(props: RoomProps): React.JSX.Element {
  const { state, jobs } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const isUnread = state.meeting === undefined;
  useEffect(() => {
    if (isUnread) void jobs.rooms.readMeeting();
  }, [isUnread, jobs]);
  const isBusy = state.running !== undefined;
  return (
    <div className={styles.room}>
      <Title3 as="h1" className={styles.title}>{words.title}</Title3>
      <Text>{words.intro}</Text>
      <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={() => void jobs.rooms.prepareMeeting()}>{words.prepare}</Button>
      <Text size={200}>{words.prepareNote}</Text>
      {state.meeting !== undefined && <Standing {...props} meeting={state.meeting} />}
      <Button disabledFocusable={isBusy} onClick={() => void jobs.rooms.readMeeting()}>{words.refresh}</Button>
    </div>
  );
}

type StandingProps = RoomProps & { readonly meeting: MeetingView };

function Standing(props: StandingProps): React.JSX.Element {
  return (
    <>
      <TopicList {...props} />
      <Approval {...props} />
      <FollowUp {...props} />
      <Versions {...props} />
    </>
  );
}

function Approval(props: StandingProps): React.JSX.Element {
  const { state, jobs, meeting } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const { standing } = meeting;
  return (
    <section aria-labelledby="approval" className={styles.section}>
      <Text as="h2" id="approval" weight="semibold" size={400} className={styles.title}>{words.approval}</Text>
      <Text>{standing === undefined ? words.never : standing.line[state.language]}</Text>
      {standing !== undefined && <Text size={200}>{words.fingerprint(standing.fingerprint)}</Text>}
      {standing !== undefined && standing.changes.length > 0 && (
        <>
          <Text as="h3" weight="semibold" className={styles.title}>{words.changed(standing.changes.length)}</Text>
          <Sentences sentences={standing.changes} language={state.language} show={jobs.show} />
        </>
      )}
      <ApprovalForm {...props} restoredVersion={meeting.restoredVersion} />
    </section>
  );
}

function FollowUp({ state, jobs, meeting: { acts, measures } }: StandingProps): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  return (
    <section aria-labelledby="follow-up" className={styles.section}>
      <Text as="h2" id="follow-up" weight="semibold" size={400} className={styles.title}>{words.followUp}</Text>
      {acts.length === 0 ? <Text>{words.nothingLate}</Text> : <Sentences sentences={acts} language={state.language} show={jobs.show} />}
      {measures.map((measure) => <Text key={measure.en}>{measure[state.language]}</Text>)}
    </section>
  );
}

interface SentencesProps {
  readonly sentences: readonly PlacedSentence[];
  readonly language: RoomProps['state']['language'];
  readonly show: RoomProps['jobs']['show'];
}

function Sentences({ sentences, language, show }: SentencesProps): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(language).meeting;
  return (
    <ul className={styles.list}>
      {sentences.map(({ sentence, place, placeText }) => (
        <li key={`${placeText} ${sentence.en}`}>
          <span className={styles.line}>
            <Text>{sentence[language]}</Text>
            {place !== undefined && <Link as="button" onClick={() => void show(place)}>{words.goTo(placeText)}</Link>}
          </span>
        </li>
      ))}
    </ul>
  );
}
