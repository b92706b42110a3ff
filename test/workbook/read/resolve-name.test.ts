import { nameList, nearestName } from '../../../src/workbook/read/resolve-name';

describe('a list of names', () => {
  const list = nameList();
  ['Pump A', '0042', 'Écrou'].forEach((name) => list.add(name));

  test('finds a name however its case and spaces are written', () => {
    expect(list.find('  pump   a ')).toBe(0);
  });

  test('keeps names apart that differ by an accent', () => {
    expect(list.find('Ecrou')).toBeUndefined();
  });

  test('finds a number whose leading zeros are missing', () => {
    expect(list.findSameNumber('42')).toBe(1);
    expect(list.findSameNumber('0043')).toBeUndefined();
    expect(list.findSameNumber('Pump A')).toBeUndefined();
  });

  test('answers for neither of two codes that are one number', () => {
    const both = nameList();
    both.add('7');
    both.add('007');
    expect(both.findSameNumber('07')).toBeUndefined();
  });
});

describe('the nearest name', () => {
  test.each([
    ['Ecrou', ['Écrou', 'Vis'], 'Écrou'],
    ['Pomp-200', ['Pump-200', 'Pump-300'], 'Pump-200'],
    ['pump200', ['Pump-200', 'Pomp-200'], 'Pump-200'],
  ])('of %s among %j is %s', (written, names, nearest) => {
    expect(nearestName(written, names)).toBe(nearest);
  });

  test.each([
    ['B', ['A']],
    ['Valve', ['Pump-200']],
    ['Pump-250', ['Pump-200', 'Pump-350']],
  ])('is none for %s among %j', (written, names) => {
    expect(nearestName(written, names)).toBeUndefined();
  });
});
