import { useEffect, useState } from 'react';
import { WorkbookError } from '../../domain/error';
import { rolloutIn, rolloutSheets, type Rollout } from '../../jobs/first-week';
import type { SheetData } from '../../workbook/workbook';
import type { PaneHost } from '../host';

/** How far the team is, with the sheets that say so. */
export interface ReadRollout extends Rollout {
  readonly sheets: readonly SheetData[];
}

/** Reads how far the team is whenever nothing is running; undefined until then, and where the host doesn't answer. */
export function useRollout(host: PaneHost, today: number, isIdle: boolean): ReadRollout | undefined {
  const [rollout, setRollout] = useState<ReadRollout>();
  useEffect(() => {
    let isLeft = false;
    const read = async (): Promise<void> => {
      const found = await readRollout(host, today);
      if (!isLeft && found !== undefined) setRollout(found);
    };
    if (isIdle) void read();
    return () => {
      isLeft = true;
    };
  }, [host, today, isIdle]);
  return rollout;
}

async function readRollout({ workbook }: PaneHost, today: number): Promise<ReadRollout | undefined> {
  try {
    const names = rolloutSheets(await workbook.takenNames());
    const sheets = names.length === 0 ? [] : await workbook.read(names);
    return { ...rolloutIn(sheets, today), sheets };
  } catch (error) {
    // Nobody asked for it: a host that is busy is asked again after the next job.
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}
