import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoomProps } from '../Pane';
import { PREFERENCE } from '../preferences';
import { roomWordsIn } from './room-words';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '10px' } });

/** Who approves the plan; the name is remembered on this machine. */
export function ApprovalForm({ state, jobs, host }: RoomProps): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const [by, setBy] = useState(() => host.preferences.read(PREFERENCE.name) ?? '');
  const [note, setNote] = useState('');
  const approve = (): void => {
    host.preferences.keep(PREFERENCE.name, by.trim());
    void jobs.rooms.approve({ by: by.trim(), note: note.trim() });
  };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); approve(); }}>
      <Field label={words.name} required>
        <Input required autoComplete="name" maxLength={80} value={by} onChange={(_, { value }) => { setBy(value); }} />
      </Field>
      <Field label={words.note}>
        <Input maxLength={200} value={note} onChange={(_, { value }) => { setNote(value); }} />
      </Field>
      <Button type="submit" disabledFocusable={state.running !== undefined}>{words.approve}</Button>
      <Text size={200}>{words.approveNote}</Text>
    </form>
  );
}
