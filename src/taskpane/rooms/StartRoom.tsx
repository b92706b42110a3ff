import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { RoomProps } from '../Pane';
import { wordsIn } from '../words';

const StartOffers = lazy(async () => ({ default: (await import('./StartOffers')).StartOffers }));

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '12px' },
  sentences: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px', lineHeight: tokens.lineHeightBase300 },
  note: { color: tokens.colorNeutralForeground3 },
  own: { marginTop: '8px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
});

/** First run: what this is in three sentences, one big button, the way to one's own sheets, then the guide and the templates. */
export function StartRoom(props: RoomProps): React.JSX.Element {
  const { state, jobs } = props;
  const styles = useStyles();
  const words = wordsIn(state.language).start;
  const isBusy = state.running !== undefined;
  return (
    <div className={styles.room}>
      <Title3 as="h1" className={styles.title}>{words.title}</Title3>
      <ol className={styles.sentences}>
        {words.sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ol>
      <Button appearance="primary" size="large" disabledFocusable={isBusy} onClick={() => void jobs.openSample()}>
        {words.openSample}
      </Button>
      <Text size={200} className={styles.note}>{words.sampleNote}</Text>
      <section className={styles.own} aria-labelledby="own">
        <Text as="h2" id="own" weight="semibold" size={400} className={styles.title}>{words.ownTitle}</Text>
        <Text>{words.ownText}</Text>
        <Button disabledFocusable={isBusy} onClick={() => void jobs.check()}>{words.check}</Button>
      </section>
      <Suspense fallback={null}>
        <StartOffers {...props} />
      </Suspense>
    </div>
  );
}
