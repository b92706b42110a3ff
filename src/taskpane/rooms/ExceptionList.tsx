import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Place } from '../../domain/place';
import type { Language } from '../../i18n/language';
import type { ExceptionView, PlanView } from '../planner/plan-view';
import { wordsIn } from '../words';

interface ExceptionListProps {
  readonly plan: PlanView;
  readonly language: Language;
  readonly show: (place: Place) => void;
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { padding: '10px 12px', borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', overflowWrap: 'anywhere' },
  high: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  medium: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  low: { borderLeftColor: tokens.colorNeutralStroke1 },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', width: '100%' },
  value: { whiteSpace: 'nowrap' },
  options: { width: '100%' },
  heading: { cursor: 'pointer' },
  ways: { margin: '4px 0 0', paddingLeft: '20px' },
});

/** The costliest things to decide, each with its cause, its ways out and a way to its input cell. */
export function ExceptionList({ plan, language, show }: ExceptionListProps): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(language).plan;
  if (plan.exceptionCount === 0) return <Text>{words.noExceptions}</Text>;
  return (
    <section aria-labelledby="exceptions" className={styles.section}>
      <Text as="h2" id="exceptions" weight="semibold" size={400} className={styles.title}>{words.exceptions(plan.exceptions.length, plan.exceptionCount)}</Text>
      <ul className={styles.list}>
        {plan.exceptions.map((exception) => <ExceptionCard key={exception.headline.en} exception={exception} language={language} show={show} />)}
      </ul>
      {plan.exceptionCount > plan.exceptions.length && (
        <Button onClick={() => { show({ sheet: plan.names.exceptions }); }}>{words.allExceptions}</Button>
      )}
    </section>
  );
}

function ExceptionCard({ exception, language, show }: Omit<ExceptionListProps, 'plan'> & { readonly exception: ExceptionView }): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(language).plan;
  const { severity, headline, cause, value, options, place } = exception;
  return (
    <li className={`${styles.card} ${styles[severity]}`}>
      <div className={styles.head}>
        <Text weight="semibold">{headline[language]}</Text>
        <Text weight="semibold" className={styles.value}>{value[language]}</Text>
      </div>
      <Text>{cause[language]}</Text>
      {options.length > 0 && (
        <details className={styles.options}>
          <summary className={styles.heading}>{words.options}</summary>
          <ol className={styles.ways}>{options.map((option) => <li key={option.en}>{option[language]}</li>)}</ol>
        </details>
      )}
      {place !== undefined && (
        <Link as="button" aria-label={words.showSubject(headline[language])} onClick={() => { show(place); }}>{words.showMe}</Link>
      )}
    </li>
  );
}
