import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { placeText } from '../../../src/domain/place';
import { openPane } from '../../../src/taskpane/open-pane';
import { preferencesIn } from '../../../src/taskpane/preferences';

/** The pane beside a workbook in memory: what it would have shown in Excel is noted in the page's address. */
const parameters = new URLSearchParams(location.search);

openPane(
  {
    workbook: new MemoryWorkbook(),
    displayLanguage: parameters.get('language') ?? 'en-US',
    isDark: undefined,
    preferences: preferencesIn(() => localStorage),
    restorePrevious: () => Promise.resolve(false),
    refuseProtected: () => Promise.resolve(),
    isUnfinished: () => Promise.resolve(false),
    onWait: () => undefined,
    show: (place) => {
      location.hash = encodeURIComponent(placeText(place));
      return Promise.resolve();
    },
    openPage: (path) => {
      location.hash = encodeURIComponent(path);
    },
    openAsNewWorkbook: (path) => {
      location.hash = encodeURIComponent(path);
      return Promise.resolve();
    },
  },
  document.querySelector('#pane') as Element,
);
