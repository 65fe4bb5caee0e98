// Employees' requests that wait for an answer, as Signitic lists them.
import { StopError } from '../core/outcome';
import {
  type ChangeRequest,
  endOfRequest,
  LIST_CHANGE_REQUESTS,
  readChangeRequests,
} from '../core/send/change-requests';
import type { Http } from '../core/send/sending';
import { ifPossible } from '../google/applied';
import { httpWith } from '../google/http';
import { keyFor } from '../google/properties';
import { openFileId } from '../google/ui';

/** How many people wait for an answer; null when it cannot be had, which is no reason to fail. */
export function peopleWaiting(): number | null {
  const emails = () => waitingRequests(lineToSignitic()).map(({ email }) => email.toLowerCase());
  return ifPossible(() => new Set(emails()).size, null);
}

/** @throws StopError no_key */
export function lineToSignitic(): Http {
  const key = keyFor(openFileId());
  if (!key) throw new StopError('no_key');
  return httpWith(key);
}

/** All requests that wait, in one request of ours. @throws StopError wrong_key, quota, unreachable */
export function waitingRequests(line: Http): ChangeRequest[] {
  const wave = line.send([LIST_CHANGE_REQUESTS]);
  const response = 'responses' in wave ? wave.responses[0] : undefined;
  if (!response) throw new StopError('dead' in wave && wave.dead === 'quota' ? 'quota' : 'unreachable');
  if (endOfRequest(response).kind === 'key') throw new StopError('wrong_key');
  const requests = readChangeRequests(response);
  if (!requests) throw new StopError('unreachable');
  return requests;
}
