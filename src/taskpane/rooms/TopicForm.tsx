import { Button, Field, Input, makeStyles, Radio, RadioGroup, Switch, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingView, TopicView } from '../planner/meeting-view';
import type { RoomProps } from '../Pane';
import { inEveryLanguage, roomWordsIn } from './room-words';
import { canApply, decisionOf, offeredAnswer, withOption, type TopicAnswer } from './topic-answer';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', width: '100%', paddingTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface TopicFormProps extends RoomProps {
  readonly topic: TopicView;
  readonly meeting: MeetingView;
  readonly close: () => void;
}

/** How a topic ends: an option or other words, who decided, who does what until when. */
export function TopicForm(props: TopicFormProps): React.JSX.Element {
  const { state, jobs, topic, meeting, close } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const [answer, setAnswer] = useState(() => offeredAnswer(topic, meeting.usualDue));
  const [isTried, setTried] = useState(false);
  const decision = decisionOf(answer, topic);
  const change = (changed: Partial<TopicAnswer>): void => { setAnswer({ ...answer, ...changed }); };
  const record = (): void => {
    setTried(true);
    if (decision !== undefined) void jobs.rooms.decide(decision, inEveryLanguage(({ meeting: said }) => said.decided(topic.topic)));
  };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); record(); }}>
      <Choice {...props} answer={answer} choose={(option) => { setAnswer(withOption(answer, topic, option)); }} />
      <Field label={words.decision} required>
        <Textarea value={answer.decision} resize="vertical" onChange={(_, { value }) => { change({ decision: value }); }} />
      </Field>
      {canApply(answer, topic) && <Switch label={words.apply} checked={answer.isApplied} onChange={(_, { checked }) => { change({ isApplied: checked }); }} />}
      <Field label={words.assumptions}>
        <Textarea value={answer.assumptions} resize="vertical" onChange={(_, { value }) => { change({ assumptions: value }); }} />
      </Field>
      <Field label={words.decider}>
        <Input value={answer.decider} list="people" onChange={(_, { value }) => { change({ decider: value }); }} />
      </Field>
      <Field label={words.scribe}>
        <Input value={answer.scribe} list="people" onChange={(_, { value }) => { change({ scribe: value }); }} />
      </Field>
      <Switch label={words.hasAction} checked={answer.hasAction} onChange={(_, { checked }) => { change({ hasAction: checked }); }} />
      {answer.hasAction && <ActionFields {...props} answer={answer} change={change} />}
      <div role="alert">{isTried && decision === undefined && <Text>{words.incomplete}</Text>}</div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={state.running !== undefined}>{words.record}</Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function Choice({ state, topic, answer, choose }: TopicFormProps & { readonly answer: TopicAnswer; readonly choose: (option: TopicAnswer['option']) => void }): React.JSX.Element | null {
  const words = roomWordsIn(state.language).meeting;
  if (topic.options.length === 0) return null;
  return (
    <Field label={words.choice}>
      <RadioGroup value={answer.option} onChange={(_, { value }) => { choose(topic.options.find(({ letter }) => letter === value)?.letter ?? ''); }}>
        {topic.options.map(({ letter, text, cost }) => <Radio key={letter} value={letter} label={words.option(letter, text, cost[state.language])} />)}
        <Radio value="" label={words.ownWords} />
      </RadioGroup>
    </Field>
  );
}

function ActionFields({ state, answer, change }: TopicFormProps & { readonly answer: TopicAnswer; readonly change: (changed: Partial<TopicAnswer>) => void }): React.JSX.Element {
  const words = roomWordsIn(state.language).meeting;
  return (
    <>
      <Field label={words.task} required>
        <Textarea value={answer.task} resize="vertical" onChange={(_, { value }) => { change({ task: value }); }} />
      </Field>
      <Field label={words.owner}>
        <Input value={answer.owner} list="people" onChange={(_, { value }) => { change({ owner: value }); }} />
      </Field>
      <Field label={words.due}>
        <Input type="date" value={answer.due} onChange={(_, { value }) => { change({ due: value }); }} />
      </Field>
    </>
  );
}
