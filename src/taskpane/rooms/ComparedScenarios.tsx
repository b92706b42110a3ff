import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ComparisonView, MeasureView } from '../planner/comparison-view';
import type { RoomProps } from '../Pane';
import { roomWordsIn } from './room-words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  card: { padding: '10px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px', overflowWrap: 'anywhere' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '3px 8px 3px 0', verticalAlign: 'top' },
  number: { verticalAlign: 'top', textAlign: 'right', padding: '3px 0 3px 8px', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  numberHead: { verticalAlign: 'top', textAlign: 'right', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '3px 0 3px 8px' },
  text: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '3px 0 3px 12px', verticalAlign: 'top' },
});

/** The base, each scenario against it, and the strategies. */
export function ComparedScenarios({ comparison, ...props }: RoomProps & { readonly comparison: ComparisonView }): React.JSX.Element {
  const styles = useStyles();
  const { state, jobs } = props;
  const { language } = state;
  const words = roomWordsIn(language).scenarios;
  return (
    <section aria-labelledby="compared" className={styles.section}>
      <Text as="h2" id="compared" weight="semibold" size={400} className={styles.title}>{words.result}</Text>
      <Button onClick={() => void jobs.show({ sheet: comparison.sheet })}>{words.openSheet}</Button>
      {comparison.remarks.map((remark) => <Text key={remark.en}>{remark[language]}</Text>)}
      <ul className={styles.list}>
        <li className={styles.card}>
          <Text as="h3" weight="semibold" className={styles.title}>{words.base}</Text>
          <Measures name={words.base} measures={comparison.base} isBase {...props} />
        </li>
        {comparison.scenarios.map(({ name, assumptions, measures }) => (
          <li key={name} className={styles.card}>
            <Text as="h3" weight="semibold" className={styles.title}>{name}</Text>
            {assumptions.filter((line) => line[language] !== name).map((line) => <Text key={line.en} size={200}>{line[language]}</Text>)}
            <Measures name={name} measures={measures} isBase={false} {...props} />
            <Button size="small" aria-label={words.adoptNamed(name)} disabledFocusable={state.running !== undefined} onClick={() => void jobs.rooms.adopt(name)}>{words.adopt}</Button>
          </li>
        ))}
      </ul>
      <Strategies comparison={comparison} {...props} />
    </section>
  );
}

interface MeasuresProps extends RoomProps {
  readonly name: string;
  readonly measures: readonly MeasureView[];
  readonly isBase: boolean;
}

function Measures({ name, measures, isBase, state: { language } }: MeasuresProps): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(language).scenarios;
  return (
    <table className={styles.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{words.measure}</th>
          <th scope="col" className={styles.numberHead}>{words.value}</th>
          {!isBase && <th scope="col" className={styles.numberHead}>{words.difference}</th>}
        </tr>
      </thead>
      <tbody>
        {measures.map(({ label, value, difference }) => (
          <tr key={label.en}>
            <th scope="row" className={styles.head}>{label[language]}</th>
            <td className={styles.number}>{value[language]}</td>
            {!isBase && <td className={styles.number}>{difference[language] === '' ? '=' : difference[language]}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Strategies({ comparison, state: { language } }: RoomProps & { readonly comparison: ComparisonView }): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(language).scenarios;
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.title} id="strategies">{words.strategies}</Text>
      <table className={styles.table} aria-labelledby="strategies">
        <thead>
          <tr>
            <th scope="col" className={styles.head}>{words.strategy}</th>
            <th scope="col" className={styles.numberHead}>{words.cost}</th>
            <th scope="col" className={styles.text}>{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.strategies.map(({ name, cost, verdict }) => (
            <tr key={name.en}>
              <th scope="row" className={styles.head}>{name[language]}</th>
              <td className={styles.number}>{cost[language]}</td>
              <td className={styles.text}>{verdict[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
