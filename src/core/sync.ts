// One sync, step by step: read, build, list, select, compare, check the limits, send, write back, verify, sum up.
import { newTotals } from './ports';
import type { Job, Ports, Report } from './ports';
import { LAST_START } from './schedule';
import { listUsers } from './send/user-list';
import { recordAsked } from './steps/asked';
import { compareWithSignitic } from './steps/compare';
import { sendAndWriteBack, writeProblems } from './steps/deliver';
import { withLeavers } from './steps/leavers';
import { checkLimits, holdForConfirmation } from './steps/limits';
import { lookAtSignitic, type Preview, showChanges, type Values } from './steps/preview';
import { onlyWhatWasShown } from './steps/previewed';
import { readFile } from './steps/read';
import { selectRows } from './steps/select';
import { sumUp } from './steps/sum-up';
import { verify } from './verify';

/**
 * One slice of a sync. A run may take several: call again with the same run while `more` is true.
 * @throws StopError what stops a sync before its first request for a person; afterwards it is in the report
 */
export function sync(job: Job, ports: Ports): Report {
  const totals = newTotals(job);
  const file = readFile(job, ports, 'to write');
  const users = listUsers(ports, totals, job.started + LAST_START);
  const shown = onlyWhatWasShown(selectRows(file, users, ports));
  const selection = compareWithSignitic(shown, totals, ports);
  // A question about half of the people would have to be asked again: the limits wait until all are read.
  const { left, stopped } = selection;
  if (left?.reason === 'next_slice') recordAsked(selection);
  if (stopped || left?.reason === 'next_slice') return sumUp(selection, totals, { stopped, more: !stopped });
  const limits = checkLimits(selection);
  if (limits.open.length > 0) return holdForConfirmation(selection, limits.open, totals, ports);
  const delivered = sendAndWriteBack(selection, limits.waiting, totals, ports);
  const report = sumUp(selection, totals, verify(selection, delivered, totals, ports));
  return withLeavers(report, selection, ports);
}

/** What a sync would do: nothing is sent or written, and no single person is read. @throws StopError */
export function check(job: Job, ports: Ports): Report {
  const totals = newTotals(job);
  const file = readFile(job, ports, 'to look');
  const selection = selectRows(file, listUsers(ports, totals, job.started + LAST_START), ports);
  const report = sumUp(selection, totals, { isAhead: true, held: checkLimits(selection).open });
  return withLeavers(report, selection, ports);
}

/**
 * One slice of a preview: what a sync would change, now and after. Nothing is sent.
 * @param before what earlier slices have read; see steps/preview.ts
 * @throws StopError
 */
export function preview(job: Job, ports: Ports, before: Values): Preview {
  const totals = newTotals(job);
  const file = readFile(job, ports, 'to look');
  const users = listUsers(ports, totals, job.started + LAST_START);
  const looked = lookAtSignitic(selectRows(file, users, ports), before, totals, ports);
  return showChanges(looked, totals);
}

/** The same check, with the problems written into the status cells. @throws StopError */
export function checkAndWrite(job: Job, ports: Ports): Report {
  const totals = newTotals(job);
  const file = readFile(job, ports, 'to write');
  const selection = selectRows(file, listUsers(ports, totals, job.started + LAST_START), ports);
  const held = checkLimits(selection).open;
  const report = sumUp(selection, totals, { isAhead: true, held, ...writeProblems(selection, totals, ports) });
  return withLeavers(report, selection, ports);
}
