// The panels that close a menu command, each with what it may have to say.
import type { CheckView } from '../../src/api';
import type { ClosingPanel } from '../../src/app/views/dialog-page';
import { checkPanel, closingPanel } from '../../src/app/views/summary-dialog';
import type { MenuReport } from '../../src/app/views/report';
import type { Held, Issue } from '../../src/core/outcome';
import type { Forecast } from '../../src/core/safety/forecast';
import { CHECK_PARTS, groupsOf, RESULT_PARTS } from '../../src/core/steps/sums';
import { issueText, type Language, stopText } from '../../src/i18n';
import { forecastText } from '../../src/i18n/forecast-text';
import { issueLine } from '../../src/i18n/status-text';
import { sumText } from '../../src/i18n/sum-text';

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
  people: [],
  stopped: null,
  requests: 3,
  absent: null,
  absentEmails: [],
  leavers: null,
  leftOut: 0,
  more: false,
  verified: true,
  replaced: [],
  verifyStopped: false,
  noPerson: 0,
  sum: '',
  forecast: '',
  held: null,
  offers: [],
};

const FORECAST: Forecast = {
  done: true,
  counted: 'active',
  before: 240,
  after: 297,
  added: 57,
  reactivated: 0,
  deactivated: 0,
  inactive: 0,
  unsaid: 0,
};

const person = (row: number, name: string, before: string | null) => ({
  row,
  email: `p${row}@example.com`,
  name,
  before,
  changes: [],
});
/** Two limits, as the menu and a mail tell them. */
const HELD: Held = {
  limits: [
    {
      kind: 'renamed',
      people: 128,
      of: 250,
      examples: [4, 5, 6, 7, 8].map((row) => person(row, `Aline Besson ${row}`, `Bruno Collet ${row}`)),
    },
    { kind: 'deactivated', people: 14, of: 250, examples: [person(9, 'Chloé Dumas', 'Chloé Dumas')] },
  ],
};

function reports(language: Language): Record<string, MenuReport> {
  const needy = ISSUES.slice(0, 2).map((issue, i) => ({
    row: 9 + i,
    email: '',
    name: i === 0 ? 'Norbert Müller' : '',
    known: false,
    outcome: 'invalid' as const,
    details: issueLine(issue, language, {}),
  }));
  const held = { code: 'held', message: stopText(language, 'held', { renamed: 128, deactivated: 14 }) } as const;
  const unreachable = { code: 'unreachable', message: stopText(language, 'unreachable') } as const;
  const made: Record<string, MenuReport> = {
    good: {
      ...REPORT,
      sums: { ...SUMS, read: 12_250, synced: 12_000, unchanged: 250 },
      people: [1, 2, 3, 4, 5].map((n) => ({
        name: `Aline Besson ${n}`,
        fields: n === 1 ? ['jobtitle', 'phone'] : ['jobtitle'],
        isNew: n > 3,
      })),
      absent: 3,
      noPerson: 2,
      leftOut: 2,
      leavers: { people: 3, blocked: false, deactivated: 0 },
    },
    needy: { ...REPORT, sums: { ...SUMS, read: 250, synced: 248, invalid: 2 }, rows: needy, verified: false },
    daily: {
      ...REPORT,
      sums: { ...SUMS, read: 46, synced: 1, unchanged: 36, invalid: 9 },
      people: [{ name: 'Léa Nguyenard', fields: ['jobtitle'], isNew: false }],
      rows: Array.from({ length: 9 }, () => ({ ...needy[0]!, known: true })),
    },
    more: { ...REPORT, sums: { ...SUMS, read: 50_000, synced: 42_000, waiting: 8000 }, more: true },
    stopped: { ...REPORT, stopped: unreachable },
    held: { ...REPORT, sums: { ...SUMS, read: 250, waiting: 142, unchanged: 108 }, held: HELD, stopped: held },
  };
  for (const report of Object.values(made)) {
    report.sum = sumText(groupsOf(RESULT_PARTS, report.sums), report.noPerson, language);
    report.forecast = forecastText({ ...FORECAST, done: report.held === null }, 290, language);
  }
  return made;
}

export function checkOf(language: Language, issues: readonly Issue[]): CheckView {
  const problems = issues.map((issue, i) => ({
    issue,
    message: issueText(language, issue),
    rows: Array.from({ length: i === 0 ? 1 : 1200 }, (_, j) => ({ row: 4 + j, who: `Aline Besson ${j}` })),
    fix: issue.code === 'phone_lost_zero' ? { code: issue.code, field: 'phone' as const, rows: 1200 } : null,
  }));
  const left = { toRead: 0, waiting: 0, skipped: 0, refused: 0 };
  const counts = { ...left, read: 3000, newcomers: 12, changed: 3, unchanged: 1784, withErrors: 1201 };
  const held: Held = { limits: [{ kind: 'deactivated', people: 14, of: 220, examples: [] }] };
  return {
    tab: 'Staff',
    fields: [],
    noPerson: 4,
    sum: sumText(groupsOf(CHECK_PARTS, counts), 4, language),
    forecast: forecastText({ ...FORECAST, done: false }, 290, language),
    warned: { sent: 8, unchanged: 1192 },
    absent: ['a@example.com'],
    requestsNeeded: 1,
    leftOut: [],
    ...counts,
    problems,
    fixes: [],
    unknownFixes: [],
    place: null,
    missing: [],
    held: issues.length > 0 ? held : null,
    leavers: null,
  };
}

export function closingPanels(language: Language): Record<string, ClosingPanel> {
  const made: Record<string, ClosingPanel> = {};
  for (const [name, report] of Object.entries(reports(language))) made[name] = closingPanel(report, language);
  made['check'] = checkPanel(checkOf(language, ISSUES), language, {});
  made['check without problems'] = checkPanel(checkOf(language, []), language, {});
  return made;
}
