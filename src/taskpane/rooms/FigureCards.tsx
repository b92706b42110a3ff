import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../i18n/language';
import type { FigureView } from '../planner/plan-view';
import { wordsIn } from '../words';

const useStyles = makeStyles({
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))', gap: '8px', margin: 0 },
  card: { padding: '8px 10px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', gap: '2px' },
  label: { fontSize: '11px', letterSpacing: '0.02em', color: tokens.colorNeutralForeground2, minHeight: '28px' },
  value: { fontSize: '22px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold, margin: 0 },
  detail: { margin: 0 },
  onTarget: { color: tokens.colorStatusSuccessForeground1 },
  watch: { color: tokens.colorStatusWarningForeground3 },
  off: { color: tokens.colorStatusDangerForeground1 },
});

const SYMBOL = { onTarget: '●', watch: '▲', off: '■' } as const;

/** The headline figures against their targets, as the Summary sheet shows them. */
export function FigureCards({ figures, language }: { readonly figures: readonly FigureView[]; readonly language: Language }): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(language).plan;
  return (
    <section aria-label={words.figures}>
      <dl className={styles.cards}>
        {figures.map(({ label, value, note, judgement }) => (
          <div key={label.en} className={styles.card}>
            <dt className={styles.label}>{label[language]}</dt>
            <dd className={styles.value}>{value[language]}</dd>
            {note[language] !== '' && <dd className={styles.detail}><Text size={200}>{note[language]}</Text></dd>}
            {judgement !== undefined && (
              <dd className={styles.detail}>
                <Text size={200} weight="semibold" className={styles[judgement]}>
                  <span aria-hidden="true">{SYMBOL[judgement]}</span> {words.judged[judgement]}
                </Text>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
