import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SerialDay } from '../../domain/calendar';
import { formatFor } from '../../i18n/format';
import type { MonthStep } from '../../jobs/first-week';
import type { RoomProps } from '../Pane';
import { inEveryLanguage, roomWordsIn } from './room-words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  step: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px' },
  late: { color: tokens.colorStatusDangerForeground1 },
});

/** The steps of the month with the calendar's dates; without a calendar, a way to add it. */
export function MonthSteps({ steps, state, jobs }: RoomProps & { readonly steps: readonly MonthStep[] | undefined }): React.JSX.Element {
  const styles = useStyles();
  const { guide: words } = roomWordsIn(state.language);
  if (steps === undefined) {
    const told = inEveryLanguage(({ templates }) => templates.added(templates.names.calendar.title));
    return (
      <>
        <Text>{words.monthEmpty}</Text>
        <Button disabledFocusable={state.running !== undefined} onClick={() => void jobs.rooms.addTemplate('calendar', 'empty', told)}>{words.actions.calendar}</Button>
      </>
    );
  }
  const format = formatFor(state.language, 'EUR');
  const dated = (day: SerialDay | undefined, say: (date: string) => string): string => (day === undefined ? '' : say(format.date(day)));
  return (
    <>
      <Text>{words.monthNote}</Text>
      <ol className={styles.list}>
        {steps.map(({ step, owner, date, doneOn, isLate, place }) => (
          <li key={step} className={styles.step}>
            <Text weight="semibold">{step}</Text>
            <Text size={200}>{[owner, doneOn === undefined ? dated(date, words.dueOn) : dated(doneOn, words.doneOn)].filter((part) => part !== '').join(' · ')}</Text>
            {isLate && <Text size={200} weight="semibold" className={styles.late}><span aria-hidden="true">■</span> {words.late}</Text>}
            <Link as="button" aria-label={words.goTo(step)} onClick={() => void jobs.show(place)}>{words.show}</Link>
          </li>
        ))}
      </ol>
    </>
  );
}
