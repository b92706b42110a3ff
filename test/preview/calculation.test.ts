import { Calculation } from './calculation';

const START = { id: 'formula.mutation.set-trigger-formula-calculation-start', params: {} };
const STAGE = { id: 'formula.mutation.set-formula-calculation-notification', params: { stageInfo: {} } };
const END = { id: 'formula.mutation.set-formula-calculation-notification', params: { functionsExecutedState: 3 } };

describe('waiting for the grid’s calculation', () => {
  test('ends when the grid tells of the end, not at a stage on the way', async () => {
    const calculation = new Calculation();
    const heard: string[] = [];
    calculation.onChange((isRunning) => heard.push(String(isRunning)));
    calculation.notice(START);
    const settled = calculation.settled().then(() => heard.push('settled'));
    calculation.notice(STAGE);
    await Promise.resolve();
    expect(heard).toEqual(['true']);
    calculation.notice(END);
    await settled;
    expect(heard).toEqual(['true', 'false', 'settled']);
  });

  test('is over at once when nothing is calculated', async () => {
    await expect(new Calculation().settled()).resolves.toBeUndefined();
  });
});
