// What the probes of the sidebar and the dialog ask for, and what should come of it on the page.
import type { Case } from './case';
import { consent } from './cases/people';

/** Values that google.script.run carries badly or not at all, and questions that only a call from a page can answer. */
export const GIFTS: Readonly<Record<string, () => unknown>> = {
  date: () => [[1, new Date(0)]],
  map: () => new Map([[1, 2]]),
  nothing: () => ({ x: [undefined] }),
  text: () => 'caf\u00e9 \u2713',
  consent,
  selection: () => SpreadsheetApp.getActiveSheet().getActiveRangeList()?.getRanges().length ?? null,
  hold: () => hold(4_000),
  take: () => LockService.getDocumentLock()!.tryLock(0),
  raise: () => raise(),
  wait: () => waitForFlag(6_000),
  long: () => {
    Utilities.sleep(270_000);
    return 'after 4.5 minutes';
  },
};

const FLAG = 'selftest.flag';

/** Holds the lock for a while; whether it was free. */
function hold(ms: number): boolean {
  const lock = LockService.getDocumentLock()!;
  const free = lock.tryLock(0);
  if (free) Utilities.sleep(ms);
  lock.releaseLock();
  return free;
}

function raise(): string {
  CacheService.getDocumentCache()!.put(FLAG, 'up', 60);
  return 'raised';
}

/** After how many ms another call's flag is seen in the cache; null when it never is. */
function waitForFlag(ms: number): number | null {
  const cache = CacheService.getDocumentCache()!;
  const began = Date.now();
  while (Date.now() - began < ms) {
    if (cache.get(FLAG) === 'up') {
      cache.removeAll([FLAG]);
      return Date.now() - began;
    }
    Utilities.sleep(100);
  }
  return null;
}

type Probe = Pick<Case, 'id' | 'says' | 'open' | 'expect'>;

/** By what it says; the page, probe.html, uses the same words. */
export const PROBES: readonly Probe[] = [
  { id: 'RUN-01', says: 'a date cannot be sent', expect: 'Failed due to illegal value in property: 0' },
  { id: 'RUN-02', says: 'undefined arrives as null', expect: '{"x":[null]}' },
  { id: 'RUN-03', says: 'a date in the answer loses it', expect: 'null' },
  { id: 'RUN-04', says: 'a map arrives empty', expect: '{}' },
  { id: 'RUN-09', says: 'a call kept apart from its runner', expect: '"caf\u00e9 \u2713"' },
  { id: 'RUN-10', says: 'the number of selected ranges', expect: /^\d+$/, open: true },
  { id: 'open 4', says: 'an address in the script', expect: 'https://example.com/a//b', open: true },
  { id: 'open 4', says: 'letters beyond ASCII in the script', expect: 'caf\u00e9 \u2713', open: true },
  { id: 'open 4', says: 'letters beyond ASCII from the server', expect: '"caf\u00e9 \u2713"', open: true },
  { id: 'HTML-08', says: 'texts that look like tags, with a text between them', expect: 'a<br/>b<na>c', open: true },
  {
    id: 'AUTH-06',
    says: 'consent as a call from the sidebar finds it',
    expect: '["NOT_REQUIRED",6,"blank"]',
    open: true,
  },
  { id: 'two calls', says: 'a lock held by another call at the same time is free', expect: null },
  { id: 'two calls', says: 'the ms until a flag in the cache is seen by another call', expect: null },
  { id: 'long call', says: 'an answer after 4.5 minutes', expect: '"after 4.5 minutes"', open: true },
];

/** The dialog: what a page made of a text, not of a file, shows. */
export const DIALOG: readonly Probe[] = [
  { id: 'HTML-12', says: 'accents in a dialog made of a text', expect: 'caf\u00e9 \u2713', open: true },
  { id: 'HTML-12', says: 'accents as entities in a dialog made of a text', expect: 'caf\u00e9 \u2713', open: true },
];

/** The page of the dialog; it tells what it shows and can be closed then. */
export function dialogPage(): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<p id="raw">caf\u00e9 \u2713</p><p id="entities">caf&#233; &#10003;</p>
<script>
var text = function (id) { return document.getElementById(id).textContent; };
google.script.run.saveDialog({
  'accents in a dialog made of a text': text('raw'),
  'accents as entities in a dialog made of a text': text('entities')
});
</script></body></html>`;
}
