import { OfficeWorkbook } from '../../../src/adapters/office/office-workbook';
import { workbookContract } from '../../contract/workbook';
import { learning } from '../../excel-host/drafted-values';
import { excelWith } from '../../excel-host/from-sheets';
import { connectNative } from '../../excel-host/seam-native';

workbookContract('OfficeWorkbook', (sheets) => {
  const values = learning();
  const excel = connectNative(excelWith(sheets, { calculator: values.calculator }));
  return Promise.resolve(values.over(new OfficeWorkbook({ run: (batch) => excel.run(batch) })));
});
