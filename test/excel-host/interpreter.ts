import { HostError, notImplemented } from './host-error';
import { ACTION, PATH, type RequestBody, type ResponseBody, type WireAction, type WireArguments, type WirePath } from './protocol';

/** Members whose name on the wire is not the one in the API. */
const RENAMED: Readonly<Record<string, string>> = { Gridlines: 'showGridlines', Headings: 'showHeadings' };

/** Objects that Office.js makes for itself, by name: by this one it says that it listens to the ribbon. */
const SERVICES: Services = { 'Microsoft.InternalService.AddinInternalService': { notifyActionHandlerReady: () => null } };

type Services = Readonly<Record<string, object>>;

/**
 * Carries out batches of Office.js on plain objects: the wire's `GetRange` calls `getRange`, `Format` reads `format`. A member that
 * an object lacks is refused by name. As in Excel, actions before a failing one stay applied.
 */
export class Interpreter {
  private readonly kept = new Map<string, object>();
  private readonly idsOfKept = new WeakMap<object, string>();

  /** `services` are objects that belong to no workbook. */
  constructor(
    private readonly root: object,
    private readonly services: Services = {},
  ) {}

  /** `beforeAction` is called with the position of each action and may throw a HostError in its place. */
  execute(body: RequestBody, beforeAction: (position: number) => void): ResponseBody {
    const batch: Batch = { body, objects: new Map() };
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [position, action] of body.Actions.entries()) {
      try {
        beforeAction(position);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        else results.push({ ActionId: action.Id, Value: this.perform(action, batch) ?? null });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const failure = { ActionIndex: position, Code: error.code, Location: `${body.ObjectPaths[action.ObjectPathId]?.Name ?? ''}.${action.Name}`, Message: error.message };
        return { Results: results, TraceIds: traces, Error: failure };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private perform(action: WireAction, batch: Batch): unknown {
    const target = this.resolve(action.ObjectPathId, batch);
    if (action.ActionType === ACTION.instantiate) return target === null ? null : this.identity(target);
    if (action.ActionType === ACTION.query) return target === null ? null : query(target, action.QueryInfo ?? {});
    if (action.Name === '_KeepReference') return target === null ? null : this.keep(target);
    if (action.Name === '_RemoveReference') return this.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
    if (target === null) throw new HostError('ItemNotFound', 'The requested resource doesn’t exist.');
    return change(target, action, this.argumentsOf(action.ArgumentInfo, batch));
  }

  private resolve(id: number, batch: Batch): object | null {
    const known = batch.objects.get(id);
    if (known !== undefined) return known;
    const path = batch.body.ObjectPaths[id];
    if (path === undefined) throw new HostError('InvalidObjectPath', `no object path ${id}`);
    const found = this.follow(path, batch);
    batch.objects.set(id, found);
    return found;
  }

  private follow(path: WirePath, batch: Batch): object | null {
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.newObject) return this.serviceOf(path.Name);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.kept.get(path.Name) ?? gone(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0, batch);
    if (parent === null) return null;
    const values = this.argumentsOf(path.ArgumentInfo, batch);
    switch (path.ObjectPathType) {
      case PATH.method:
        return objectOf(call(parent, path.Name, values), path.Name);
      case PATH.property:
        return objectOf(read(parent, path.Name), path.Name);
      case PATH.indexer:
        return objectOf(call(parent, 'GetItem', values), 'GetItem');
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  private serviceOf(name: string): object {
    return SERVICES[name] ?? this.services[name] ?? unknownService(name);
  }

  private argumentsOf(info: WireArguments | undefined, batch: Batch): readonly unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const reference = info?.ReferencedObjectPathIds?.[at] ?? 0;
      if (typeof reference === 'number') return reference === 0 ? value : this.resolve(reference, batch);
      return reference.map((id) => this.resolve(id, batch));
    });
  }

  private keep(target: object): null {
    const id = this.idsOfKept.get(target) ?? `kept-${this.kept.size + 1}`;
    this.idsOfKept.set(target, id);
    this.kept.set(id, target);
    return null;
  }

  private identity(target: object): Readonly<Record<string, unknown>> {
    const reference = this.idsOfKept.get(target);
    return { ...idOf(target), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }
}

interface Batch {
  readonly body: RequestBody;
  /** What each object path led to, null where an item may be missing and is. */
  readonly objects: Map<number, object | null>;
}

function change(target: object, { ActionType: type, Name: name }: WireAction, values: readonly unknown[]): unknown {
  if (type === ACTION.method) return call(target, name, values);
  if (type === ACTION.setProperty) return assign(target, name, values[0]);
  throw notImplemented(`action type ${type}`);
}

function query(target: object, { Select: paths = [], Expand: expanded = [] }: NonNullable<WireAction['QueryInfo']>): unknown {
  if (paths.length === 0 || expanded.length > 0) throw notImplemented(`loading all of ${nameOf(target)}`);
  if (!('items' in target)) return { ...idOf(target), ...selected(target, paths) };
  const items = target.items as readonly object[];
  return { _Items: items.map((item) => ({ ...idOf(item), ...selected(item, paths) })) };
}

/** Values by path, nested as the path is: `format/fill/color` → `{Format: {Fill: {Color}}}`. */
function selected(target: object, paths: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length === 0) values[wireName(first)] = read(target, wireName(first));
    else deeper.set(first, [...(deeper.get(first) ?? []), rest.join('/')]);
  }
  for (const [name, rest] of deeper) {
    const child = objectOf(read(target, wireName(name)), name);
    values[wireName(name)] = child === null ? null : query(child, { Select: rest });
  }
  return values;
}

function read(target: object, name: string): unknown {
  return Reflect.get(target, memberOf(target, name));
}

function assign(target: object, name: string, value: unknown): null {
  const member = memberOf(target, name);
  if (!Reflect.set(target, member, value)) throw notImplemented(`setting ${nameOf(target)}.${member}`);
  return null;
}

function call(target: object, name: string, values: readonly unknown[]): unknown {
  const member = memberOf(target, name);
  const method: unknown = Reflect.get(target, member);
  if (typeof method !== 'function') throw notImplemented(`calling ${nameOf(target)}.${member}`);
  return Reflect.apply(method, target, values);
}

function memberOf(target: object, wire: string): string {
  const member = RENAMED[wire] ?? (wire.startsWith('_') ? wire : wire.charAt(0).toLowerCase() + wire.slice(1));
  if (!(member in target) || member === 'constructor' || member === 'toJSON') throw notImplemented(`${nameOf(target)}.${member}`);
  return member;
}

function objectOf(value: unknown, name: string): object | null {
  if (typeof value === 'object') return value;
  throw notImplemented(`${name} as an object`);
}

function idOf(target: object): Readonly<Record<string, unknown>> {
  return 'id' in target ? { _Id: target.id } : {};
}

function unknownService(name: string): never {
  throw notImplemented(name);
}

function gone(reference: string): never {
  throw new HostError('InvalidReference', `the reference ${reference} is gone`);
}

function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

function nameOf(target: object): string {
  const tag = /^\[object (\w+)\]$/.exec(Object.prototype.toString.call(target))?.[1] ?? 'Object';
  return tag === 'Object' ? target.constructor.name : tag;
}
