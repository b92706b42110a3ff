import { Button, makeStyles, Text, Title3 } from '@fluentui/react-components';
import type { CheckView } from '../planner/check-view';
import type { RoomProps } from '../Pane';
import { wordsIn } from '../words';
import { IssueList } from './IssueList';
import { SheetForm } from './SheetForm';

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0 },
});

/** What was understood of the workbook, to confirm or correct, and what is odd. */
export function DataRoom(props: RoomProps): React.JSX.Element {
  const { state, jobs } = props;
  const styles = useStyles();
  const words = wordsIn(state.language).data;
  const isBusy = state.running !== undefined;
  return (
    <div className={styles.room}>
      <Title3 as="h1" className={styles.title}>{words.title}</Title3>
      <Text>{state.check === undefined ? words.notYet : verdict(state.check, words)}</Text>
      {state.check?.isReady === true && (
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void jobs.reconcile()}>
          {wordsIn(state.language).plan.reconcile}
        </Button>
      )}
      <Button appearance={state.check === undefined ? 'primary' : 'secondary'} disabledFocusable={isBusy} onClick={() => void jobs.check()}>
        {state.check === undefined ? words.check : words.checkAgain}
      </Button>
      {state.check !== undefined && (
        <>
          <Understood {...props} check={state.check} />
          <IssueList issues={state.check.issues} language={state.language} show={(place) => void jobs.show(place)} />
        </>
      )}
    </div>
  );
}

function verdict({ isReady, issues }: CheckView, words: ReturnType<typeof wordsIn>['data']): string {
  const count = (severity: 'error' | 'warning'): number => issues.filter((issue) => issue.severity === severity).length;
  return isReady ? words.ready(count('warning')) : words.notReady(count('error'));
}

function Understood({ check, state, jobs }: RoomProps & { readonly check: CheckView }): React.JSX.Element {
  const styles = useStyles();
  const words = wordsIn(state.language).data;
  return (
    <section aria-labelledby="understood" className={styles.room}>
      <Text as="h2" id="understood" weight="semibold" size={400} className={styles.title}>{words.sheets}</Text>
      {check.sheets.map((sheet) => (
        <SheetForm
          key={sheet.role}
          sheet={sheet}
          sheetNames={check.sheetNames}
          language={state.language}
          isBusy={state.running !== undefined}
          choose={(choice) => void jobs.chooseMapping(choice)}
        />
      ))}
      <Text size={200}>{words.remembered}</Text>
    </section>
  );
}
