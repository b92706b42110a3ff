import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../i18n/language';
import type { FigureView } from '../planner/plan-view';
import { wordsIn } from '../words';
import { FigureCards } from './FigureCards';

const useStyles = makeStyles({
  estimate: {
    // Narrow at the sides: two cards have to fit side by side at 320 px.
    display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 8px', marginBottom: '16px', borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0 },
});

/** The headline figures of a quick plan, marked as provisional: they pass while the best plan is looked for. */
export function Estimate({ figures, language }: { readonly figures: readonly FigureView[]; readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(language).running;
  return (
    <section aria-labelledby="estimate" className={styles.estimate}>
      <Text as="h2" id="estimate" weight="semibold" size={400} className={styles.title}>{words.estimate}</Text>
      <Text size={200}>{words.estimateNote}</Text>
      <FigureCards figures={figures} language={language} />
    </section>
  );
}
