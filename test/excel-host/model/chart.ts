import { HostError, notImplemented } from '../host-error';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

const TYPES = ['ColumnStacked', 'ColumnClustered', 'Line', 'Area', 'AreaStacked'];

/** `Worksheet.charts`. */
export class ChartCollection {
  readonly #sheet: Worksheet;
  readonly items: Chart[] = [];
  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }
  add(type: string, source: Range, seriesBy: string): Chart {
    this.#sheet.refuseIfProtected();
    if (!TYPES.includes(type)) throw notImplemented(`charts of type ${type}`);
    if (seriesBy !== 'Rows' && seriesBy !== 'Columns') throw notImplemented(`series by ${seriesBy}`);
    const chart = new Chart(this, `Chart ${this.items.length + 1}`, type);
    chart.series.add('Series1').setValues(source);
    this.items.push(chart);
    return chart;
  }
  getItem(name: string): Chart {
    return this.items.find((chart) => chart.name === name || chart.id === name) ?? missing(name);
  }
}

export class Chart {
  readonly #all: ChartCollection;
  readonly id: string;
  readonly title = { text: '', visible: true, format: { font: new ChartFont() } };
  readonly legend = { position: 'Right', visible: true, overlay: false, format: { font: new ChartFont() } };
  readonly series = new ChartSeriesCollection();
  readonly axes = new ChartAxes();
  plotVisibleOnly = true;
  displayBlanksAs = 'NotPlotted';
  place = '';
  constructor(
    all: ChartCollection,
    public name: string,
    public chartType: string,
  ) {
    this.#all = all;
    this.id = `{chart ${name}}`;
  }
  setPosition(from: string, to: string): void {
    this.place = `${from}:${to}`;
  }
  delete(): void {
    this.#all.items.splice(this.#all.items.indexOf(this), 1);
  }
}

class ChartSeriesCollection {
  readonly items: ChartSeries[] = [];
  add(name: string): ChartSeries {
    const series = new ChartSeries(name);
    this.items.push(series);
    return series;
  }
  getItemAt(index: number): ChartSeries {
    return this.items[index] ?? missing(`series ${index}`);
  }
}

class ChartSeries {
  chartType = '';
  axisGroup = 'Primary';
  gapWidth = 150;
  markerStyle = 'Automatic';
  smooth = false;
  values = '';
  categories = '';
  readonly format = { fill: new ChartFill(), line: { color: '', lineStyle: 'Automatic', weight: 0 } };
  constructor(public name: string) {}
  setValues(range: Range): void {
    this.values = range.address;
  }
  setXAxisValues(range: Range): void {
    this.categories = range.address;
  }
}

class ChartAxes {
  readonly valueAxis = new ChartAxis();
  readonly categoryAxis = new ChartAxis();
  readonly secondaryValueAxis = new ChartAxis();
  getItem(type: string, group: string): ChartAxis {
    if (type !== 'Value' || group !== 'Secondary') throw notImplemented(`the axis ${type} ${group}`);
    return this.secondaryValueAxis;
  }
}

class ChartAxis {
  numberFormat = 'General';
  /** A number; empty = as Excel chooses. */
  minimum: number | '' = '';
  tickLabelPosition = 'NextToAxis';
  readonly format = { font: new ChartFont() };
}

class ChartFont {
  name = '';
  size = 10;
  color = '';
  bold = false;
}

class ChartFill {
  color = '';
  setSolidColor(color: string): void {
    this.color = color;
  }
}

function missing(name: string): never {
  throw new HostError('ItemNotFound', `there is no ${name}`);
}
