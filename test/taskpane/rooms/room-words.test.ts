import { LANGUAGES } from '../../../src/i18n/language';
import { roomWordsIn } from '../../../src/taskpane/rooms/room-words';
import { TEMPLATES } from '../../../src/workbook/templates/templates';

test.each(LANGUAGES)('the gallery says of each template what the template says of itself: %s', (language) => {
  const own = Object.fromEntries(TEMPLATES.map(({ key, title, purpose }) => [key, { title: title[language], purpose: purpose[language] }]));
  expect(roomWordsIn(language).templates.names).toEqual(own);
});
