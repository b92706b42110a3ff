import { Button, Checkbox, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoomProps } from '../Pane';
import { PREFERENCE } from '../preferences';
import { roomWordsIn } from './room-words';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '10px' } });

/** Who approves the plan, or the figures of a version that was restored; the name is remembered on this machine. */
export function ApprovalForm({ state, jobs, host, restoredVersion }: RoomProps & { readonly restoredVersion: number | undefined }): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(state.language).meeting;
  const [by, setBy] = useState(() => host.preferences.read(PREFERENCE.name) ?? '');
  const [note, setNote] = useState('');
  const [isKept, setKept] = useState(true);
  const restore = isKept ? restoredVersion : undefined;
  const approve = (): void => {
    host.preferences.keep(PREFERENCE.name, by.trim());
    void jobs.rooms.approve({ by: by.trim(), note: note.trim(), ...(restore === undefined ? {} : { restore }) });
  };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); approve(); }}>
      <Field label={words.name} required>
        <Input required autoComplete="name" maxLength={80} value={by} onChange={(_, { value }) => { setBy(value); }} />
      </Field>
      <Field label={words.note}>
        <Input maxLength={200} value={note} onChange={(_, { value }) => { setNote(value); }} />
      </Field>
      {restoredVersion !== undefined && <Checkbox label={words.approveRestored(restoredVersion)} checked={isKept} onChange={(_, { checked }) => { setKept(checked === true); }} />}
      <Button type="submit" disabledFocusable={state.running !== undefined}>{words.approve}</Button>
      <Text size={200}>{restore === undefined ? words.approveNote : words.approveRestoredNote}</Text>
    </form>
  );
}
