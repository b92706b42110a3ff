import type { ChartData, SeriesData } from './chart-data';
import { chartSvg } from './chart-svg';
import { stackedValues } from './stack';

const COLUMNS: SeriesData = { name: 'Production', kind: 'columns', isStacked: true, isSecondary: false, color: '#0072B2', isDashed: false, values: [2, null, 4] };

function chart(series: readonly SeriesData[]): ChartData {
  return { title: 'Plan & <stock>', categories: ['Jan', 'Feb', 'Mar'], series, axisText: String, secondaryAxisText: (value) => `${value} %` };
}

/** Heights of the bars of a picture, from left to right within each series. */
function bars(svg: string): readonly number[] {
  return [...svg.matchAll(/<rect [^>]*height="([\d.]+)" fill="#0072B2"\/>/g)].map(([, height]) => Number(height)).slice(0, -1);
}

describe('the picture of a chart', () => {
  const size = { width: 400, height: 260 };

  test('has a bar as high as each figure, and none where there is no figure', () => {
    // The plot is 260 − 34 − 46 = 180 pixels high and reaches from 0 to 4.
    expect(bars(chartSvg(chart([COLUMNS]), size))).toEqual([90, 180]);
  });

  test('breaks a line where a figure is missing', () => {
    const svg = chartSvg(chart([{ ...COLUMNS, kind: 'line', values: [1, null, 3] }]), size);
    expect(/<path d="M[\d. ]+M[\d. ]+" fill="none" stroke="#0072B2"/.test(svg)).toBe(true);
  });

  test('gives a second axis to a series that asks for one', () => {
    expect(chartSvg(chart([COLUMNS]), size)).not.toContain('0.8 %');
    expect(chartSvg(chart([COLUMNS, { ...COLUMNS, kind: 'line', isSecondary: true, values: [0.5, 0.7, 0.9] }]), size)).toContain('0.8 %');
  });

  test('writes texts as text', () => {
    expect(chartSvg(chart([COLUMNS]), size)).toContain('>Plan &amp; &lt;stock&gt;</text>');
  });

  test('leaves out labels that would touch', () => {
    // 18 categories share 366 pixels, nine characters take 54: every third has room.
    const categories = Array.from({ length: 18 }, (_, at) => `Month ${at + 1}`);
    const drawn = categories.filter((label) => chartSvg({ ...chart([COLUMNS]), categories }, size).includes(`>${label}</text>`));
    expect(drawn).toEqual(['Month 1', 'Month 4', 'Month 7', 'Month 10', 'Month 13', 'Month 16']);
  });
});

describe('stacked series', () => {
  test('stand on one another, what is negative hanging below zero', () => {
    const [first, second, third] = stackedValues([{ ...COLUMNS, values: [2, -1] }, { ...COLUMNS, values: [3, -4] }, { ...COLUMNS, isStacked: false, values: [9, 9] }]);
    expect([first?.bases, first?.tops]).toEqual([[0, 0], [2, -1]]);
    expect([second?.bases, second?.tops]).toEqual([[2, -1], [5, -5]]);
    expect([third?.bases, third?.tops]).toEqual([[0, 0], [9, 9]]);
  });
});
