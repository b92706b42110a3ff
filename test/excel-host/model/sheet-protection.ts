import { HostError, notImplemented } from '../host-error';

const OPTIONS = ['allowAutoFilter', 'allowFormatColumns', 'allowFormatRows', 'allowSort', 'selectionMode'];

/** `Worksheet.protection`. */
export class SheetProtection {
  protected = false;
  options: unknown = null;
  protect(options: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    if (password !== undefined && password !== null) throw notImplemented('a password');
    const unknown = Object.keys(options ?? {}).find((name) => !OPTIONS.includes(name));
    if (unknown !== undefined) throw notImplemented(`protection with ${unknown}`);
    if (this.protected) throw new HostError('InvalidOperation', 'the sheet is protected already');
    this.protected = true;
    this.options = options;
  }
  unprotect(password?: string | null): void {
    if (password !== undefined && password !== null) throw notImplemented('a password');
    this.protected = false;
    this.options = null;
  }
}
