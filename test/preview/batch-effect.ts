import { ACTION, PATH, type RequestBody } from '../excel-host/protocol';

/** What a batch may have done to what the grid shows. */
export type BatchEffect = 'none' | 'selection' | 'contents';

const SELECTS = new Set(['Activate', 'Select']);
/** Calls that change nothing to be seen. */
const SILENT = /^_|^Suspend|^NotifyActionHandlerReady$|AppRuntimeState$/;
/** Members that make something: Office.js reaches their result by an object path, so that no action names them. */
const MAKES = /^(Add|Copy|Insert|Create|ConvertToRange)/;

/** Rather says too much than too little. */
export function effectOf({ Actions: actions, ObjectPaths: paths }: RequestBody): BatchEffect {
  const calls = actions.filter(({ ActionType: type }) => type === ACTION.method).map(({ Name: name }) => name);
  const makes = Object.values(paths).some(({ ObjectPathType: type, Name: name }) => type === PATH.method && MAKES.test(name));
  const sets = actions.some(({ ActionType: type }) => type === ACTION.setProperty);
  if (makes || sets || calls.some((name) => !SELECTS.has(name) && !SILENT.test(name))) return 'contents';
  return calls.some((name) => SELECTS.has(name)) ? 'selection' : 'none';
}
