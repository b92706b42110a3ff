import { Crc32 } from '../../../../src/adapters/xlsx/read/crc32';

it('gives the check value of its standard, whole or in pieces', () => {
  const whole = new Crc32();
  whole.add(Buffer.from('123456789'));
  const pieces = new Crc32();
  for (const piece of ['1234', '', '56789']) pieces.add(Buffer.from(piece));
  expect([whole.value, pieces.value, new Crc32().value]).toEqual([0xcbf43926, 0xcbf43926, 0]);
});
