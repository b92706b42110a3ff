import { toIndex, type PeriodIndex, type ResourceIndex } from '../../src/domain/axis';
import { hireFor } from '../../src/engine/hire';
import { situationOf, type Situation } from '../../src/engine/situation';
import { planOf } from './planned';
import { smallModel, type SmallResource } from './small-model';

const RESOURCE = toIndex<ResourceIndex>(0);
const SPAN = { from: toIndex<PeriodIndex>(0), to: 1 };

function situation(resource: SmallResource, workers?: readonly number[]): Situation {
  const model = smallModel([{ demand: [0, 0], hours: [1] }], [resource]);
  return situationOf(model, planOf(model, { workers: [workers] }));
}

describe('hireFor', () => {
  const workforce = { openingWorkers: 3, hireCost: 500, layoffCost: 300, wagePerPeriod: 2000, maxWorkers: 5 };

  it('hires whole workers, paid until the last period and laid off after it', () => {
    expect(hireFor(situation({ regular: 100, regularCost: 2, workforce }, [3, 3]), RESOURCE, 150, SPAN)).toEqual({
      workers: 2,
      hours: 150,
      money: 2 * (500 + 300 + 2 * 2000) + 150 * 2,
    });
  });

  it('hires no more than the workforce may grow in all the periods', () => {
    expect(hireFor(situation({ regular: 100, workforce }, [3, 4]), RESOURCE, 150, SPAN)).toMatchObject({ workers: 1, hours: 100 });
    expect(hireFor(situation({ regular: 100, workforce }, [3, 5]), RESOURCE, 150, SPAN)).toBeUndefined();
  });

  it('hires nobody where there is no workforce or where a worker gives no hours', () => {
    expect(hireFor(situation({ regular: 100 }), RESOURCE, 150, SPAN)).toBeUndefined();
    expect(hireFor(situation({ regular: 0, workforce }, [3, 3]), RESOURCE, 150, SPAN)).toBeUndefined();
  });
});
