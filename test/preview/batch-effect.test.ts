import { ACTION, PATH, type RequestBody } from '../excel-host/protocol';
import { effectOf } from './batch-effect';

function batch(actions: readonly (readonly [type: number, name: string])[], made: readonly string[] = []): RequestBody {
  return {
    Actions: actions.map(([ActionType, Name], Id) => ({ Id, ActionType, Name, ObjectPathId: 1 })),
    ObjectPaths: Object.fromEntries(made.map((Name, Id) => [Id, { Id, ObjectPathType: PATH.method, Name }])),
  };
}

describe('what a batch does to the grid', () => {
  test.each<readonly [string, string, RequestBody]>([
    ['reading', 'none', batch([[ACTION.instantiate, ''], [ACTION.query, ''], [ACTION.method, '_KeepReference']], ['GetRange'])],
    ['going to a cell', 'selection', batch([[ACTION.method, 'Activate'], [ACTION.method, 'Select']], ['GetRange'])],
    ['setting a property', 'contents', batch([[ACTION.setProperty, 'Values']])],
    ['adding a sheet and going there', 'contents', batch([[ACTION.method, 'Activate']], ['Add'])],
    ['clearing cells', 'contents', batch([[ACTION.method, 'Clear']])],
    ['opening the pane', 'none', batch([[ACTION.method, 'SetAppRuntimeState']])],
  ])('%s: %s', (_, expected, body) => {
    expect(effectOf(body)).toBe(expected);
  });
});
