/** Where a command speaks: results to `out`, messages to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Replaces the last line of messages; does nothing where messages don't go to a screen. */
  readonly status: (text: string) => void;
}

/** The process' own streams. Progress is shown only on a screen, so that logs and pipes stay clean. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  let statusShown = false;
  const clearStatus = (): void => {
    if (statusShown) stderr.write('\r\u001b[K');
    statusShown = false;
  };
  return {
    out: (text) => {
      clearStatus();
      stdout.write(`${text}\n`);
    },
    err: (text) => {
      clearStatus();
      stderr.write(`${text}\n`);
    },
    status: (text) => {
      if (!stderr.isTTY) return;
      clearStatus();
      stderr.write(text);
      statusShown = text !== '';
    },
  };
}
