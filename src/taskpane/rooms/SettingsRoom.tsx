import { Button, Field, makeStyles, Select, Text, Title3, tokens } from '@fluentui/react-components';
import { LANGUAGES } from '../../i18n/language';
import type { RoomProps } from '../Pane';
import { PREFERENCE } from '../preferences';
import { wordsIn } from '../words';

const LANGUAGE_NAMES = { en: 'English', fr: 'Français' } as const;
const TIME_LIMITS = [15, 30, 60, 120, 300] as const;

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '16px' },
  title: { margin: 0 },
  about: { paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** The language, how long to search, and what this is. */
export function SettingsRoom({ state, store, host, version }: RoomProps): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(state.language).settings;
  return (
    <div className={styles.room}>
      <Title3 as="h1" className={styles.title}>{words.title}</Title3>
      <Field label={words.language}>
        <Select
          value={state.language}
          onChange={(_, { value }) => {
            const language = LANGUAGES.find((known) => known === value) ?? state.language;
            host.preferences.keep(PREFERENCE.language, language);
            store.dispatch({ kind: 'languageChosen', language });
          }}
        >
          {LANGUAGES.map((language) => <option key={language} value={language} lang={language}>{LANGUAGE_NAMES[language]}</option>)}
        </Select>
      </Field>
      <Field label={words.timeLimit} hint={words.timeLimitNote}>
        <Select
          value={String(state.timeLimitSeconds)}
          onChange={(_, { value }) => {
            host.preferences.keep(PREFERENCE.timeLimit, value);
            store.dispatch({ kind: 'timeLimitChosen', seconds: Number(value) });
          }}
        >
          {TIME_LIMITS.map((seconds) => <option key={seconds} value={seconds}>{words.seconds(seconds)}</option>)}
        </Select>
      </Field>
      <section className={styles.about} aria-labelledby="about">
        <Text as="h2" id="about" weight="semibold" size={400} className={styles.title}>{words.about}</Text>
        <Text>{words.version(version)}</Text>
        <Text>{words.privacy}</Text>
        <Button onClick={() => { host.openPage(`help/${state.language}.html`); }}>{words.help}</Button>
      </section>
    </div>
  );
}
