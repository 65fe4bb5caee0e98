// The panel that closes a menu command: sums that add up, and the rows that need a person. Plain HTML without a script.
import type { MenuReport } from './report';
import type { CheckView } from '../api';
import { format, type Language, words } from '../i18n';
import { type ExtraNames, issueLine } from '../i18n/said';

const LISTED = 8;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Cell contents and Signitic's words are data: every text goes through here. */
function asText(text: string | number): string {
  return String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}

const STYLE = [
  'body{font:13px/1.5 Roboto,Arial,sans-serif;color:#202124;margin:0 4px}',
  'table{border-collapse:collapse;width:100%;margin:8px 0}',
  'td{padding:3px 0;border-bottom:1px solid #e8eaed;vertical-align:top}',
  'td.n{text-align:right;font-variant-numeric:tabular-nums;padding-left:12px}',
  'tr.total td{font-weight:600;border-bottom:0}',
  'td.r{white-space:nowrap;padding-right:10px;color:#5f6368}',
  '.stop{background:#fce8e6;color:#8c1d18;padding:8px 10px;border-radius:4px}',
  'h2{font-size:14px;font-weight:500;margin:14px 0 4px}p{margin:8px 0}.gray{color:#5f6368}',
].join('');

function page(language: Language, body: string): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** Lines that add up to a total, then what is counted in them as well. */
function table(lines: readonly Line[], total: Line, also: readonly Line[]): string {
  const row = ([label, n]: Line, kind = '') =>
    `<tr${kind}><td>${asText(label)}</td><td class="n">${asText(n)}</td></tr>`;
  const counted = (all: readonly Line[]) => all.filter(([, n]) => n > 0).map((line) => row(line));
  return `<table>${[...counted(lines), row(total, ' class="total"'), ...counted(also)].join('')}</table>`;
}

type Line = [label: string, n: number];

/** Title, HTML and height in pixels of the panel after a sync. */
export function closingPanel(report: MenuReport, language: Language): { title: string; html: string; height: number } {
  const { closing, sums: labels } = words(language);
  const { sums } = report;
  const kinds = ['synced', 'unchanged', 'invalid', 'refused', 'waiting', 'skipped'] as const;
  const lines = kinds.map((kind): Line => [labels[kind], sums[kind]]);
  let body = report.stopped ? `<p class="stop">${asText(report.stopped.message)}</p>` : '';
  if (report.more) body += `<p>${asText(closing.moreHow)}</p>`;
  if (sums.read > 0) body += table(lines, [labels.read, sums.read], [[labels.unplaced, sums.unplaced]]);
  const needy = report.rows.filter((row) => row.outcome === 'invalid' || row.outcome === 'refused');
  if (needy.length > 0) {
    const shown = needy.slice(0, LISTED);
    const row = (one: (typeof needy)[number]) =>
      `<tr><td class="r">${asText(format(closing.row, { row: one.row }))}</td><td>${asText(one.details)}</td></tr>`;
    body += `<h2>${asText(closing.attention)}</h2><table>${shown.map(row).join('')}</table>`;
    if (needy.length > LISTED)
      body += `<p class="gray">${asText(format(closing.andMore, { n: needy.length - LISTED }))}</p>`;
  }
  if (report.absent) body += `<p class="gray">${asText(format(closing.absent, { n: report.absent }))}</p>`;
  if (sums.synced > 0 && !report.verified && !report.more) body += `<p class="gray">${asText(closing.notVerified)}</p>`;
  if (sums.read > 0) body += `<p class="gray">${asText(closing.where)}</p>`;
  const title = report.stopped ? closing.stopped : report.more ? closing.more : closing.done;
  const height = Math.min(
    560,
    150 + 28 * lines.length + 44 * Math.min(needy.length, LISTED) + (report.stopped ? 80 : 0),
  );
  return { title, html: page(language, body), height };
}

/** The panel after the menu's check. */
export function checkPanel(
  check: CheckView,
  language: Language,
  extras: ExtraNames,
): { title: string; html: string; height: number } {
  const { closing, check: labels, sums } = words(language);
  const lines: Line[] = [
    [labels.newcomers, check.newcomers],
    [labels.changed, check.changed],
    [labels.unchanged, check.unchanged],
    [labels.errors, check.withErrors],
    [labels.refused, check.refused],
    [sums.waiting, check.waiting],
    [sums.skipped, check.skipped],
  ];
  const summary = table(lines, [sums.read, check.read], [[labels.warnings, check.withWarnings]]);
  let body = `<p>${asText(labels.nothing)}</p>${summary}`;
  if (check.problems.length > 0) {
    const row = ({ issue, rows }: CheckView['problems'][number]) =>
      `<tr><td class="r">${asText(rows.length)} ×</td><td>${asText(issueLine(issue, language, extras))} <span class="gray">(${asText(rows.slice(0, 10).join(', '))}${rows.length > 10 ? ', …' : ''})</span></td></tr>`;
    body += `<h2>${asText(closing.attention)}</h2><table>${check.problems.slice(0, LISTED).map(row).join('')}</table>`;
  }
  if (check.absent?.length) body += `<p class="gray">${asText(format(closing.absent, { n: check.absent.length }))}</p>`;
  const height = Math.min(560, 150 + 28 * lines.length + 48 * Math.min(check.problems.length, LISTED));
  return { title: closing.checked, html: page(language, body), height };
}
