import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { MeasureText } from '../../jobs/comparison-text';
import type { MeetingView } from '../planner/meeting-view';
import type { ComparedView } from '../planner/versions-view';
import type { RoomProps } from '../Pane';
import { roomWordsIn } from './room-words';

const useStyles = makeStyles({
  compared: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '3px 4px 3px 0', verticalAlign: 'top' },
  number: { textAlign: 'right', verticalAlign: 'top', padding: '3px 0 3px 6px', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  numberHead: { textAlign: 'right', verticalAlign: 'top', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: '3px 0 3px 6px' },
  difference: { display: 'block', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px', fontSize: tokens.fontSizeBase200 },
});

/** What differs between a version and the plan as it stands, or another version. */
export function ComparedVersions({ compared, meeting, state: { language, running }, jobs }: RoomProps & { readonly meeting: MeetingView; readonly compared: ComparedView }): React.JSX.Element {
  const styles = useStyles();
  const words = roomWordsIn(language).meeting;
  const { before, after, text } = compared;
  const { cells, measures, figuresTitle, figures, ...names } = text[language];
  const others = meeting.versions.filter(({ number }) => number !== before);
  return (
    <div className={styles.compared}>
      <Field label={words.compareWith} size="small">
        <Select
          size="small"
          disabled={running !== undefined}
          value={after === undefined ? '' : String(after)}
          onChange={(_, { value }) => void jobs.rooms.compareVersions({ before, after: value === '' ? undefined : Number(value) })}
        >
          <option value="">{words.planNow}</option>
          {others.map(({ number }) => <option key={number} value={String(number)}>{words.version(number)}</option>)}
        </Select>
      </Field>
      <Text size={200}>{cells}</Text>
      <Measures measures={measures} names={names} measure={words.measure} />
      <Text as="h3" size={200} weight="semibold" className={styles.title}>{figuresTitle}</Text>
      {figures.length > 0 && (
        <ul className={styles.list}>
          {figures.map(({ item, period, change, value }) => <li key={`${item} ${period}`}>{`${item} · ${period} · ${change}${value === '' ? '' : ` (${value})`}`}</li>)}
        </ul>
      )}
      <Button size="small" appearance="subtle" onClick={() => void jobs.rooms.readMeeting()}>{words.close}</Button>
    </div>
  );
}

interface MeasuresProps {
  readonly measures: readonly MeasureText[];
  readonly names: { readonly title: string; readonly before: string; readonly after: string };
  readonly measure: string;
}

/** The difference stands under the later figure: three columns are all that fits. */
function Measures({ measures, names: { title, before, after }, measure }: MeasuresProps): React.JSX.Element {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>{measure}</th>
          <th scope="col" className={styles.numberHead}>{before}</th>
          <th scope="col" className={styles.numberHead}>{after}</th>
        </tr>
      </thead>
      <tbody>
        {measures.map((row) => (
          <tr key={row.label}>
            <th scope="row" className={styles.head}>{row.label}</th>
            <td className={styles.number}>{row.before}</td>
            <td className={styles.number}>
              {row.after}
              {row.difference !== '' && <span className={styles.difference}>{row.difference}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
