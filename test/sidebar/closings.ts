// The panels that close a menu command, each with what it may have to say.
import type { CheckView } from '../../src/api';
import { checkPanel, type ClosingPanel, closingPanel } from '../../src/app/views/summary-dialog';
import type { MenuReport } from '../../src/app/views/report';
import type { Held, Issue } from '../../src/core/outcome';
import { issueText, type Language, stopText } from '../../src/i18n';
import { issueLine } from '../../src/i18n/status-text';

export const ISSUES: Issue[] = [
  { code: 'email_bad', level: 'error', field: 'email', params: { value: 'sans adresse' } },
  { code: 'email_missing', level: 'error', field: 'email' },
  {
    code: 'phone_lost_zero',
    level: 'warning',
    field: 'phone',
    params: { value: '612345678', likely: '0612345678' },
  },
  { code: 'starts_with_sign', level: 'warning', field: 'jobtitle', params: { value: '=A1' } },
  { code: 'cleared', level: 'warning', field: 'city' },
];

const SUMS = { read: 0, synced: 0, unchanged: 0, invalid: 0, refused: 0, waiting: 0, skipped: 0, unplaced: 0 };
const REPORT: MenuReport = {
  sums: SUMS,
  rows: [],
  stopped: null,
  requests: 3,
  absent: null,
  absentEmails: [],
  leftOut: 0,
  more: false,
  verified: true,
};

function reports(language: Language): Record<string, MenuReport> {
  const needy = ISSUES.slice(0, 2).map((issue, i) => ({
    row: 9 + i,
    email: '',
    outcome: 'invalid' as const,
    details: issueLine(issue, language, {}),
  }));
  const unreachable = { code: 'unreachable', message: stopText(language, 'unreachable') } as const;
  return {
    good: { ...REPORT, sums: { ...SUMS, read: 12_250, synced: 12_000, unchanged: 250 }, absent: 3, leftOut: 2 },
    needy: { ...REPORT, sums: { ...SUMS, read: 250, synced: 248, invalid: 2 }, rows: needy, verified: false },
    more: { ...REPORT, sums: { ...SUMS, read: 50_000, synced: 42_000, waiting: 8000 }, more: true },
    stopped: { ...REPORT, stopped: unreachable },
  };
}

export function checkOf(language: Language, issues: readonly Issue[]): CheckView {
  const problems = issues.map((issue, i) => ({
    issue,
    message: issueText(language, issue),
    rows: i === 0 ? [4] : Array.from({ length: 1200 }, (_, j) => 4 + j),
  }));
  const counts = { read: 3000, newcomers: 12, changed: 3, unchanged: 1784, withErrors: 1201, withWarnings: 1200 };
  const held: Held = { limits: [{ kind: 'deactivated', people: 14, of: 220, examples: [] }] };
  return {
    tab: 'Staff',
    fields: [],
    skipped: 0,
    waiting: 0,
    refused: 0,
    absent: ['a@example.com'],
    requestsNeeded: 1,
    leftOut: [],
    ...counts,
    problems,
    held: issues.length > 0 ? held : null,
    toRead: 0,
  };
}

export function closingPanels(language: Language): Record<string, ClosingPanel> {
  const made: Record<string, ClosingPanel> = {};
  for (const [name, report] of Object.entries(reports(language))) made[name] = closingPanel(report, language);
  made['check'] = checkPanel(checkOf(language, ISSUES), language, {});
  made['check without problems'] = checkPanel(checkOf(language, []), language, {});
  return made;
}
