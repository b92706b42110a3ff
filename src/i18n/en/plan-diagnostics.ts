import type { PlanDiagnosticMessages } from '../diagnostic-messages';

export const planDiagnostics: PlanDiagnosticMessages = {
  'arbitration': ({ ranks, bottleneck }) =>
    `Not all demand can be served in time, so the plan chooses what costs least: backlog and lost sale costs, ${ranks > 1 ? 'each rank of priority after the first weighing 20% less' : 'all items having the same priority'}${bottleneck === undefined ? '' : `; an hour of “${bottleneck}” goes where it saves most`}; within an item the oldest demand comes first, and shares between items are not evened out. Change priorities or costs on Items to decide otherwise.`,
  'locks-kept': ({ count, items, cost }, format) =>
    `${count === 1 ? 'One figure' : `${format.number(count)} figures`} of ${items === 1 ? 'one item' : `${format.number(items)} items`} locked on the Plan sheet ${count === 1 ? 'was' : 'were'} kept${costText(cost, (value) => format.money(value))}: clear the Lock row to let the plan decide again.`,
  'lock-unknown-item': ({ item }) => `“${item}” has locked figures on the Plan sheet and is not in this plan: they are left out.`,
  'lock-bad-figure': ({ item, value }) => `The locked figure “${value}” of “${item}” is no quantity, so the plan decides it: type a number of 0 or more.`,
  'lock-unknown-mark': ({ mark }) => `“${mark}” in a Lock row is not known and locks nothing: type x, P (production only) or S (subcontracting only).`,
  'lock-outside-horizon': ({ count }, format) =>
    `${count === 1 ? 'One locked period lies' : `${format.number(count)} locked periods lie`} outside the horizon: nothing of the plan depends on ${count === 1 ? 'it' : 'them'}.`,
  'lock-not-subcontracted': ({ item }) => `Subcontracting of “${item}” is locked and has no cost, so it is left out: give a subcontract cost.`,
};

function costText(cost: number | undefined, money: (value: number) => string): string {
  if (cost === undefined) return '';
  return cost < 0.5 ? ', at no extra cost' : `; the plan would cost ${money(cost)} less without them`;
}
