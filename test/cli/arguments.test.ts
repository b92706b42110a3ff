import { parseArguments, UsageError } from '../../src/cli/arguments';

function faultOf(args: readonly string[], locale = 'en_GB.UTF-8'): unknown {
  try {
    return parseArguments(args, locale);
  } catch (error) {
    if (error instanceof UsageError) return [error.fault, error.subject, error.language];
    throw error;
  }
}

test('reads a reconcile with all its options', () => {
  expect(parseArguments(['reconcile', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx', '--lang', 'fr', '--json', '--unlock-all', '--time-limit', '5', '--mapping', 'm.json'], '')).toEqual({
    verb: 'reconcile',
    files: ['a.xlsx', 'b.xlsx'],
    out: 'c.xlsx',
    inPlace: false,
    language: 'fr',
    json: true,
    timeLimitSeconds: 5,
    unlockAll: true,
    mappingFile: 'm.json',
  });
});

test('reads a comparison, and the scenario that is to become the plan', () => {
  expect(parseArguments(['compare', 'a.xlsx', '--out', 'c.xlsx', '--lang', 'fr'], '')).toEqual({
    verb: 'compare', files: ['a.xlsx'], out: 'c.xlsx', language: 'fr', json: false, timeLimitSeconds: 60, mappingFile: undefined,
  });
  expect(parseArguments(['reconcile', 'a.xlsx', '--scenario', 'High season'], '')).toMatchObject({ scenario: 'High season' });
});

test('reads which version is to be restored, and which are to be compared', () => {
  expect(parseArguments(['reconcile', 'a.xlsx', '--restore', '3', '--in-place'], '')).toMatchObject({ restore: 3, inPlace: true });
  expect(parseArguments(['approve', 'a.xlsx', '--restore', '3'], '')).toMatchObject({ restore: 3 });
  expect(parseArguments(['versions', 'a.xlsx'], '')).toMatchObject({ verb: 'versions', files: ['a.xlsx'], compare: undefined });
  expect(parseArguments(['versions', 'a.xlsx', '--compare', '2', '--json'], '')).toMatchObject({ compare: { before: 2, after: undefined }, json: true });
  expect(parseArguments(['versions', 'a.xlsx', '--compare', '1,3'], '')).toMatchObject({ compare: { before: 1, after: 3 } });
});

test('takes the language of the environment, and English where it is neither', () => {
  expect(parseArguments(['check', 'a.xlsx'], 'fr_CA.UTF-8').language).toBe('fr');
  expect(parseArguments(['check', 'a.xlsx'], 'de_DE.UTF-8').language).toBe('en');
});

test.each([
  [[], ['noCommand', '', 'en']],
  [['plan', 'a.xlsx'], ['unknownCommand', 'plan', 'en']],
  [['check'], ['noFile', 'check', 'en']],
  [['check', 'a.xlsx', '--fast'], ['unknownOption', '--fast', 'en']],
  [['check', 'a.xlsx', '--lang', 'de'], ['badLanguage', 'de', 'en']],
  [['reconcile', 'a.xlsx', '--time-limit', '0'], ['badTimeLimit', '0', 'en']],
  [['reconcile', 'a.xlsx', '--time-limit', 'soon', '--lang', 'fr'], ['badTimeLimit', 'soon', 'fr']],
  [['reconcile', 'a.xlsx', '--in-place', '-o', 'b.xlsx'], ['outAndInPlace', '', 'en']],
  [['reconcile', 'a.xlsx', 'b.xlsx', '--in-place'], ['oneFileInPlace', '', 'en']],
  [['reconcile', 'a.xlsx', '--restore', 'last'], ['badVersion', 'last', 'en']],
  [['reconcile', 'a.xlsx', '--restore', '1', '--scenario', 'High'], ['restoreAlone', '', 'en']],
  [['reconcile', 'a.xlsx', '--restore', '1', '--unlock-all', '--lang', 'fr'], ['restoreAlone', '', 'fr']],
  [['approve', 'a.xlsx', '--restore', '-1.5'], ['unknownOption', '--restore', 'en']],
  [['versions', 'a.xlsx', 'b.xlsx'], ['oneFile', 'versions', 'en']],
  [['versions', 'a.xlsx', '--compare', '1-3'], ['badVersions', '1-3', 'en']],
])('refuses %j', (args, fault) => {
  expect(faultOf(args)).toEqual(fault);
});
