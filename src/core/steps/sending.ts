// The sending of one slice: its ports, its limits and its counts.
import type { Job, Ports, Totals } from '../ports';
import { LAST_START } from '../schedule';
import type { Selected } from '../row';
import { WAVE } from '../send/batch';
import type { Sending } from '../send/sending';
import { MOST_SPOT_CHECKS, spotCheck } from '../send/spot-check';

/** @param answered whether Signitic has answered in this slice */
export function sendingFor(
  job: Job,
  all: readonly Selected[],
  answered: boolean,
  totals: Totals,
  ports: Ports,
): Sending {
  let [open, problems] = [all, 0];
  const lastStart = job.started + LAST_START;
  return {
    http: ports.http,
    clock: ports.clock,
    random: ports.random,
    stopRequested: ports.stopRequested,
    lastStart,
    onProgress() {
      open = open.filter(({ outcome }) => {
        if (outcome && outcome.kind !== 'synced') problems++;
        return !outcome;
      });
      ports.onProgress(all.length - open.length, all.length, problems);
    },
    spotCheck(people) {
      const left = MOST_SPOT_CHECKS - totals.spotChecks;
      const access = {
        http: ports.http,
        clock: ports.clock,
        stopRequested: ports.stopRequested,
        lastStart,
        left,
        requests: 0,
      };
      spotCheck(people, access);
      totals.spotChecks = MOST_SPOT_CHECKS - access.left;
      totals.requests += access.requests;
    },
    // The first wave of a run is one batch: a wrong turn costs one request, not ten.
    width: job.first ? 1 : WAVE,
    first: job.first,
    requests: 0,
    through: 0,
    left: false,
    refusals: new Map(),
    exhausted: 0,
    asked: false,
    answered,
  };
}
