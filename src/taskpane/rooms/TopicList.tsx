import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, TopicView } from '../planner/meeting-view';
import type { RoomProps } from '../Pane';
import { inEveryLanguage, roomWordsIn } from './room-words';
import { TopicForm } from './TopicForm';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { padding: '10px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px', overflowWrap: 'anywhere' },
});

type TopicListProps = RoomProps & { readonly meeting: MeetingView };

/** The open topics of the agenda, each with a way to decide it; without the tables that takes, a way to add them. */
export function TopicList(props: TopicListProps): React.JSX.Element {
  const { state, meeting } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const { topics } = meeting;
  return (
    <section aria-labelledby="topics" className={styles.section}>
      <Text as="h2" id="topics" weight="semibold" size={400} className={styles.title}>{words.topics(topics.length)}</Text>
      {topics.length === 0 && <Text>{meeting.hasAgenda ? words.noTopics : words.noAgenda}</Text>}
      {topics.length > 0 && !meeting.canDecide && <MissingTables {...props} />}
      <datalist id="people">{meeting.people.map((name) => <option key={name} value={name} />)}</datalist>
      <ul className={styles.list}>
        {topics.map((topic) => <TopicCard key={`${topic.row} ${topic.topic}`} {...props} topic={topic} />)}
      </ul>
    </section>
  );
}

function MissingTables({ state, jobs }: TopicListProps): React.JSX.Element {
  const words = roomWordsIn(state.language).meeting;
  const told = inEveryLanguage(({ templates }) => templates.added(templates.names.decisions.title));
  return (
    <>
      <Text>{words.needsTables}</Text>
      <Button disabledFocusable={state.running !== undefined} onClick={() => void jobs.rooms.addTemplate('decisions', 'empty', told)}>{words.addTables}</Button>
    </>
  );
}

function TopicCard(props: TopicListProps & { readonly topic: TopicView }): React.JSX.Element {
  const { state, meeting, topic } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const [isOpen, setOpen] = useState(false);
  const money = topic.money[state.language];
  return (
    <li className={styles.card}>
      <Text as="h3" weight="semibold" className={styles.title}>{topic.topic}</Text>
      <Text>{topic.friction}</Text>
      {money !== '' && <Text weight="semibold">{words.atStake(money)}</Text>}
      {isOpen
        ? <TopicForm {...props} close={() => { setOpen(false); }} />
        : meeting.canDecide && <Button size="small" aria-label={words.decideNamed(topic.topic)} onClick={() => { setOpen(true); }}>{words.decide}</Button>}
    </li>
  );
}
