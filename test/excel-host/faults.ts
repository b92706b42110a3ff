import { HostError } from './host-error';

/** What goes wrong in the host, and when. Positions count from 1; undefined = never. */
export interface Faults {
  /** Milliseconds before each answer. */
  latency?: number;
  /** The user is typing in a cell during so many of the next requests. */
  cellEditRequests?: number;
  /** Excel refuses so many of the next requests as too many. */
  busyRequests?: number;
  /** Largest request and answer in characters. */
  payloadLimit?: number;
  /** The request with this number fails before its first action, and all later ones too when `forGood` is set. */
  request?: { readonly number: number; readonly code: string; readonly forGood?: boolean };
  /** Something that happens just before the request with this number: what a co-author or the user does meanwhile. */
  meanwhile?: { readonly number: number; readonly happens: () => void };
  /** The action with this number, counted over all requests, fails; the ones before it in its request stay applied. */
  action?: { readonly number: number; readonly code: string };
}

/** Excel on the web takes and gives at most 5 MB a request. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Counts requests and actions, and throws where a fault is due. */
export class FaultSchedule {
  requestCount = 0;
  actionCount = 0;
  constructor(public faults: Faults = {}) {}

  /** Called with the length of each request. Errors: HostError, in place of the whole request. */
  beforeRequest(length: number): void {
    this.requestCount++;
    const { faults } = this;
    if (faults.meanwhile?.number === this.requestCount) faults.meanwhile.happens();
    if (length > (faults.payloadLimit ?? PAYLOAD_LIMIT)) throw new HostError('RequestPayloadSizeLimitExceeded', `a request of ${length} characters is too large`);
    refusePassing(faults);
    const { request } = faults;
    if (request === undefined) return;
    const isDue = request.forGood === true ? this.requestCount >= request.number : this.requestCount === request.number;
    if (isDue) throw new HostError(request.code, `fault injected at request ${this.requestCount}`);
  }

  beforeAction(): void {
    this.actionCount++;
    const { action } = this.faults;
    if (action?.number === this.actionCount) throw new HostError(action.code, `fault injected at action ${this.actionCount}`);
  }

  /** Called with the length of each answer. */
  beforeAnswer(length: number): void {
    if (length > (this.faults.payloadLimit ?? PAYLOAD_LIMIT)) throw new HostError('ResponsePayloadSizeLimitExceeded', `an answer of ${length} characters is too large`);
  }
}

function refusePassing(faults: Faults): void {
  const { cellEditRequests = 0, busyRequests = 0 } = faults;
  if (cellEditRequests > 0) {
    faults.cellEditRequests = cellEditRequests - 1;
    throw new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  }
  if (busyRequests > 0) {
    faults.busyRequests = busyRequests - 1;
    throw new HostError('ActivityLimitReached', 'The activity limit has been reached.');
  }
}
