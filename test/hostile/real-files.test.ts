import { cellsText, describeCases, readCase } from './cases';

describeCases('real', () => {
  it.each([
    ['frePPLe__frepple__doc_examples_demand_demand-priorities.xlsx', 11],
    ['frePPLe__frepple__doc_examples_forecasting_forecast-netting.xlsx', 9],
    ['frePPLe__frepple__doc_examples_forecasting_forecast-with-missing-data.xlsx', 10],
    ['frePPLe__frepple__doc_examples_supplier_supplier-capacity.xlsx', 10],
    ['kecon17__production-planning-dashboar__data_demand.xlsx', 1],
    ['kecon17__production-planning-dashboar__data_products.xlsx', 1],
    ['kecon17__production-planning-dashboar__data_stations.xlsx', 1],
    ['kecon17__production-planning-dashboar__data_times.xlsx', 1],
    ['MinhBoba__Production-planning-project__StandardInput.xlsx', 8],
    ['tidyverse__readxl__inst_extdata_deaths.xlsx', 2],
  ])('reads %s without anything amiss', (file, sheetCount) => {
    const sheets = readCase('real', file);
    expect(sheets).toHaveLength(sheetCount);
    expect(sheets.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it('reads dates, formulas and their cached values', () => {
    const demand = readCase('real', 'frePPLe__frepple__doc_examples_demand_demand-priorities.xlsx')[3];
    expect(demand?.cells.at(1, 4)).toEqual({ value: 43805, numberFormat: 'm/d/yy h:mm' });
    expect(demand?.cells.at(1, 0)).toEqual({
      value: 'Demand prio 1 due 2019-12-06',
      formula: '"Demand prio " & H2 & " due " & TEXT(E2,"yyyy-mm-dd")',
    });
  });

  it('reads a long list of demand', () => {
    const [demand] = readCase('real', 'kecon17__production-planning-dashboar__data_demand.xlsx');
    expect(demand === undefined ? '' : cellsText(demand)).toMatch(
      /^A1=Any B1=Mes C1=CodiProjecte D1=DescripcioProjecte E1=Unitats A2=2025 B2=1 C2=30emr D2=Robs-Std E2=39 A3=2025 B3=2 /,
    );
    expect(demand?.cells.rowCount).toBe(73);
  });

  it('tells a table from the notes around it', () => {
    const [arts] = readCase('real', 'tidyverse__readxl__inst_extdata_deaths.xlsx');
    expect(arts?.tables).toEqual([{ name: 'Table1', area: { row: 4, column: 0, rowCount: 11, columnCount: 6 }, hasHeader: true, hasTotals: false }]);
    expect(arts?.merges).toEqual([{ row: 3, column: 1, rowCount: 1, columnCount: 4 }]);
    expect(arts?.cells.at(5, 3)).toEqual({ value: true });
  });
});
