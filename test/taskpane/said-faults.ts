import type { FailureReason } from '../../src/i18n/pane-messages';

/** What the pane says of each error of Excel's that is met before anything is written; in the midst of a write our sheets may be neither old nor new. */
export const SAID: Readonly<Record<string, FailureReason>> = {
  InvalidOperationInCellEditMode: 'busy',
  ActivityLimitReached: 'busy',
  AccessDenied: 'protected',
  ItemNotFound: 'sheetGone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  GeneralException: 'hostFailed',
};
