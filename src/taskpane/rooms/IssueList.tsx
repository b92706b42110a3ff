import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../domain/place';
import type { Language } from '../../i18n/language';
import type { IssueView } from '../planner/check-view';
import { wordsIn } from '../words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  issue: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
});

const COLOURS = { error: 'danger', warning: 'warning', info: 'informative' } as const;

/** Issues shown at once; the rest come by the button. */
const SHOWN_AT_ONCE = 20;

/** What was found, most severe first, each with a way to its cell. */
export function IssueList({ issues, language, show }: {
  readonly issues: readonly IssueView[];
  readonly language: Language;
  readonly show: (place: Place) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(language).data;
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const rest = issues.length - limit;
  return (
    <section aria-labelledby="issues" className={styles.section}>
      <Text as="h2" id="issues" weight="semibold" size={400} className={styles.title}>{words.issues(issues.length)}</Text>
      {issues.length === 0 && <Text>{words.noIssues}</Text>}
      <ul className={styles.list}>
        {issues.slice(0, limit).map(({ severity, sentence, place, placeText }) => (
          <li key={`${placeText} ${sentence.en}`} className={styles.issue}>
            <Badge appearance="tint" color={COLOURS[severity]}>{words.severityNames[severity]}</Badge>
            <Text>{sentence[language]}</Text>
            {place !== undefined && <Link as="button" onClick={() => { show(place); }}>{words.goToCell(placeText)}</Link>}
          </li>
        ))}
      </ul>
      {rest > 0 && <Button onClick={() => { setLimit(limit + SHOWN_AT_ONCE); }}>{words.showMore(Math.min(rest, SHOWN_AT_ONCE))}</Button>}
    </section>
  );
}
