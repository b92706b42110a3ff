import type { Resource } from '../../src/domain/resource';
import { cheapestFirst, tierLimit } from '../../src/engine/tiers';
import { smallModel } from './small-model';

function tiersOf(resource: Parameters<typeof smallModel>[1]): Resource {
  return smallModel([{ demand: [0, 0] }], resource).resources[0] as Resource;
}

describe('tierLimit', () => {
  it('multiplies hours per worker by workers, and 0 workers give none of unlimited hours', () => {
    const [tier] = tiersOf([{ regular: [150, Infinity], workforce: {} }]).tiers;
    expect(tier && [tierLimit(tier, 0, 3), tierLimit(tier, 1, 3), tierLimit(tier, 1, 0)]).toEqual([450, Infinity, 0]);
  });

  it('does not look at workers for hours of the resource', () => {
    const [tier] = tiersOf([{ regular: [150, 0] }]).tiers;
    expect(tier && [tierLimit(tier, 0, 3), tierLimit(tier, 1, 3)]).toEqual([150, 0]);
  });
});

describe('cheapestFirst', () => {
  it('orders tiers by the price of an hour', () => {
    const resource = tiersOf([{ regular: 1, regularCost: 40, overtime: 1, overtimeCost: 30, extraShift: 1, extraShiftCost: 35 }]);
    expect(cheapestFirst(resource).map((tier) => tier.kind)).toEqual(['overtime', 'extraShift', 'regular']);
  });

  it('puts regular hours first among equals', () => {
    const resource = tiersOf([{ regular: 1, overtime: 1 }]);
    const reversed = { ...resource, tiers: [...resource.tiers].reverse() };
    expect(cheapestFirst(reversed).map((tier) => tier.kind)).toEqual(['regular', 'overtime']);
  });
});
