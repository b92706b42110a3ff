import { forecastAccuracy } from '../../src/engine/forecast-accuracy';

describe('forecastAccuracy', () => {
  it('gives the published WMAPE of 41.67 % and bias of −6.58 %', () => {
    const accuracy = forecastAccuracy(Float64Array.of(100, 450, 230, 1000, 350), Float64Array.of(75, 1000, 210, 800, 195));
    expect(accuracy?.error).toBeCloseTo(0.4167, 4);
    expect(accuracy?.bias).toBeCloseTo(-0.0658, 4);
  });

  it('is perfect when the forecast came true', () => {
    expect(forecastAccuracy(Float64Array.of(5, 7), Float64Array.of(5, 7))).toEqual({ error: 0, bias: 0 });
  });

  it('is not known when nothing was sold', () => {
    expect(forecastAccuracy(Float64Array.of(5), Float64Array.of(0))).toBeUndefined();
  });
});
