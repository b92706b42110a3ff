/** An error that the host answers, by its code in Office.js (`ItemNotFound`, `AccessDenied`, …). */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** What the host doesn't model; no value is ever invented. */
export function notImplemented(what: string): HostError {
  return new HostError('NotImplemented', `${what} is not modelled by the emulated Excel`);
}
