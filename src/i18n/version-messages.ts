import type { Costs } from '../domain/plan';
import type { Kpis } from '../domain/kpi';

/** Why a version can't be restored, or not be compared. */
export type VersionRefusal = 'unknown' | 'thinned' | 'otherPeriods' | 'noPlan';

/** What is measured of a version's plan. */
type VersionMeasure = keyof Costs | keyof Kpis;

/** A version as a person knows it; the day already in words. */
interface NamedVersion {
  readonly number: number;
  readonly approvedOn: string;
  /** Empty when nobody said. */
  readonly by: string;
}

/** Words about approved versions: their list, what restoring and comparing them says. */
export interface VersionMessages {
  /** `Version 3, approved on 12/03/2027 by A. Martin`. */
  readonly named: (version: NamedVersion) => string;
  /** What restoring did: quantities above 0 taken over, and those that no longer fit the workbook. */
  readonly restored: (version: number, taken: number, dropped: number) => string;
  /** A plan was made while the result sheets showed a restored version; how to approve its figures instead. */
  readonly plannedAnew: (version: number) => string;
  /** `others`: numbers of the versions to choose among; empty when there are none. */
  readonly refusals: Readonly<Record<VersionRefusal, (version: string, others: string) => string>>;
  readonly none: string;
  /** Said of a version whose figures went. */
  readonly thinned: string;
  /** What the workbook keeps of all versions, in characters, and the most that it keeps. */
  readonly kept: (characters: string, most: string) => string;
  /** 120 → `120 KB`. */
  readonly kilobytes: (count: string) => string;
  readonly comparison: {
    /** The plan in the result sheets. */
    readonly now: string;
    readonly version: (number: number) => string;
    readonly title: (before: string, after: string) => string;
    readonly measure: string;
    readonly difference: string;
    readonly measures: Readonly<Record<VersionMeasure, string>>;
    readonly production: string;
    readonly subcontract: string;
    /** A difference of shares: 1.5 → `1.5 pt`. */
    readonly points: (value: string) => string;
    readonly figures: (shown: number, all: number) => string;
    readonly noFigures: string;
    /** One of the two has no figures any more, or they plan other periods. */
    readonly unknownFigures: string;
    /** Undefined when the workbook no longer holds one of the inputs. */
    readonly cells: (count: number | undefined) => string;
  };
}
