import { Badge, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Language } from '../../i18n/language';
import type { ColumnView, SheetView } from '../planner/check-view';
import type { MappingChoice } from '../state';
import { wordsIn } from '../words';

interface SheetFormProps {
  readonly sheet: SheetView;
  readonly sheetNames: readonly string[];
  readonly language: Language;
  readonly isBusy: boolean;
  readonly choose: (choice: MappingChoice) => void;
}

const useStyles = makeStyles({
  sheet: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: '8px 12px' },
  heading: { cursor: 'pointer', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3, display: 'block', marginLeft: '16px' },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', marginTop: '8px' },
});

/** One sheet: which it is, and which of its columns gives what. */
export function SheetForm(props: SheetFormProps): React.JSX.Element {
  const { sheet, sheetNames, language, isBusy, choose } = props;
  const styles = useStyles();
  const words = wordsIn(language).data;
  const title = sheet.title[language];
  const shown = sheet.columns.filter(({ isRequired, letters }) => isRequired || letters !== undefined);
  const others = sheet.columns.filter((column) => !shown.includes(column));
  return (
    <details className={styles.sheet} open={sheet.sheet === undefined}>
      <summary className={styles.heading}>
        <Text weight="semibold">{title}</Text>
        {sheet.sheet === undefined
          ? <> <Badge color="danger" appearance="tint">{words.missing}</Badge></>
          : <Text className={styles.note} size={200}>{[sheet.sheet, words.summary(shown.length, sheet.periodCount)].join(' · ')}</Text>}
      </summary>
      <div className={styles.fields}>
        <Field label={words.sheetFor(title)} {...(sheet.headerRow === undefined ? {} : { hint: words.headerRow(sheet.headerRow) })}>
          <Select
            value={sheet.sheet ?? ''}
            disabled={isBusy}
            onChange={(_, { value }) => { choose({ role: sheet.role, key: 'sheet', value: value === '' ? undefined : value }); }}
          >
            <option value="">{words.noSheet}</option>
            {sheetNames.map((name) => <option key={name} value={name}>{name}</option>)}
          </Select>
        </Field>
        {shown.map((column) => <ColumnField key={column.key} {...props} column={column} />)}
        {others.length > 0 && (
          <details>
            <summary className={styles.heading}>{words.otherColumns}</summary>
            <div className={styles.fields}>{others.map((column) => <ColumnField key={column.key} {...props} column={column} />)}</div>
          </details>
        )}
      </div>
    </details>
  );
}

function ColumnField({ sheet, column, language, isBusy, choose }: SheetFormProps & { readonly column: ColumnView }): React.JSX.Element {
  const words = wordsIn(language).data;
  const title = column.title[language];
  return (
    <Field label={column.isRequired ? `${title} (${words.required})` : title}>
      <Select
        value={column.letters ?? ''}
        disabled={isBusy}
        aria-label={words.columnFor(title)}
        onChange={(_, { value }) => { choose({ role: sheet.role, key: column.key, value: value === '' ? undefined : value }); }}
      >
        <option value="">{words.noColumn}</option>
        {sheet.headers.map(({ letters, text }) => <option key={letters} value={letters}>{text === '' ? letters : `${letters} – ${text}`}</option>)}
      </Select>
    </Field>
  );
}
