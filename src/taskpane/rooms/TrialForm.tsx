import { Button, Field, Input, makeStyles, Select, Slider, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrialScenario } from '../../jobs/trial-scenario';
import type { RoomProps } from '../Pane';
import { roomWordsIn } from './room-words';
import { freeTrialName, idleTrial, LEVER_RANGE, trialProblem, typedNumber } from './trial';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  slider: { display: 'flex', alignItems: 'center', gap: '8px' },
  grow: { flexGrow: 1, minWidth: 0 },
  share: { minWidth: '56px', textAlign: 'right', whiteSpace: 'nowrap' },
});

/** The levers of one scenario; keeping it puts it beside those that were set before. */
export function TrialForm(props: RoomProps): React.JSX.Element {
  const { state, store } = props;
  const styles = useStyles();
  const words = roomWordsIn(state.language).scenarios;
  const [trial, setTrial] = useState(() => idleTrial(freeTrialName(words.usualName, state.trials)));
  const [isTried, setTried] = useState(false);
  const problem = trialProblem(trial, state.trials);
  const change = (changed: Partial<TrialScenario>): void => { setTrial({ ...trial, ...changed }); };
  const keep = (): void => {
    setTried(problem !== undefined);
    if (problem !== undefined) return;
    const trials = [...state.trials, { ...trial, name: trial.name.trim() }];
    store.dispatch({ kind: 'trialsChosen', trials });
    setTrial(idleTrial(freeTrialName(words.usualName, trials)));
  };
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); keep(); }}>
      <Field label={words.name}>
        <Input value={trial.name} maxLength={40} onChange={(_, { value }) => { change({ name: value }); }} />
      </Field>
      <ShareLever label={words.demand} value={trial.demandShare} range={LEVER_RANGE.demand} language={state.language} onChange={(demandShare) => { change({ demandShare }); }} />
      <ShareLever label={words.capacity} value={trial.capacityShare} range={LEVER_RANGE.capacity} language={state.language} onChange={(capacityShare) => { change({ capacityShare }); }} />
      <ScopeFields {...props} trial={trial} change={change} />
      <OtherLevers {...props} trial={trial} change={change} />
      <div role="alert">{isTried && problem !== undefined && <Text>{words[problem]}</Text>}</div>
      <Button type="submit">{words.addTrial}</Button>
    </form>
  );
}

interface ShareLeverProps {
  readonly label: string;
  /** 0.1 = +10 %. */
  readonly value: number;
  /** Per cent. */
  readonly range: { readonly min: number; readonly max: number };
  readonly language: RoomProps['state']['language'];
  readonly onChange: (share: number) => void;
}

function ShareLever({ label, value, range, language, onChange }: ShareLeverProps): React.JSX.Element {
  const styles = useStyles();
  const percent = Math.round(value * 100);
  const shown = roomWordsIn(language).scenarios.percent(`${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)}`);
  return (
    <Field label={label}>
      <div className={styles.slider}>
        <Slider
          className={styles.grow}
          min={range.min}
          max={range.max}
          step={LEVER_RANGE.step}
          value={percent}
          aria-label={label}
          aria-valuetext={shown}
          onChange={(_, data) => { onChange(data.value / 100); }}
        />
        <Text className={styles.share} aria-hidden="true">{shown}</Text>
      </div>
    </Field>
  );
}

interface LeverProps extends RoomProps {
  readonly trial: TrialScenario;
  readonly change: (changed: Partial<TrialScenario>) => void;
}

const SCOPES = ['all', 'family', 'item'] as const;

function ScopeFields({ state, trial: { scope }, change }: LeverProps): React.JSX.Element {
  const words = roomWordsIn(state.language).scenarios;
  const known = scope.kind === 'family' ? state.check?.families : state.check?.items;
  return (
    <>
      <Field label={words.scope} hint={words.scopeNote}>
        <Select
          value={scope.kind}
          onChange={(_, { value }) => { change({ scope: { kind: SCOPES.find((kind) => kind === value) ?? 'all', name: '' } }); }}
        >
          {SCOPES.map((kind) => <option key={kind} value={kind}>{words.scopes[kind]}</option>)}
        </Select>
      </Field>
      {scope.kind !== 'all' && (
        <Field label={words.scopeNames[scope.kind]}>
          <Input value={scope.name} list="scope-names" onChange={(_, { value }) => { change({ scope: { kind: scope.kind, name: value } }); }} />
        </Field>
      )}
      <datalist id="scope-names">{(known ?? []).map((name) => <option key={name} value={name} />)}</datalist>
    </>
  );
}

function OtherLevers({ state, trial, change }: LeverProps): React.JSX.Element {
  const words = roomWordsIn(state.language).scenarios;
  return (
    <>
      <Switch label={words.overtime} checked={trial.isOvertimeAllowed} onChange={(_, { checked }) => { change({ isOvertimeAllowed: checked }); }} />
      <Switch label={words.subcontract} checked={trial.isSubcontractAllowed} onChange={(_, { checked }) => { change({ isSubcontractAllowed: checked }); }} />
      <Field label={words.extraShift}>
        <Input type="number" min={0} value={String(trial.extraShiftHours)} onChange={(_, { value }) => { change({ extraShiftHours: typedNumber(value) }); }} />
      </Field>
      <Field label={words.supplierDelay}>
        <Input type="number" min={0} step={1} value={String(trial.supplierDelayPeriods)} onChange={(_, { value }) => { change({ supplierDelayPeriods: Math.round(typedNumber(value)) }); }} />
      </Field>
      <Field label={words.marginTarget} hint={words.marginNote}>
        <Input
          type="number"
          min={0}
          value={trial.marginTargetShare === undefined ? '' : String(Math.round(trial.marginTargetShare * 1000) / 10)}
          onChange={(_, { value }) => { change({ marginTargetShare: value.trim() === '' ? undefined : typedNumber(value) / 100 }); }}
        />
      </Field>
    </>
  );
}
