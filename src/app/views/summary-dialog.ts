// The panel that closes a menu command: sums that add up, and the rows that need a person. Plain HTML without a script.
import type { MenuReport } from './report';
import type { CheckView, LeaversCount, ProblemView } from '../../api';
import type { Held, HeldLimit } from '../../core/outcome';
import { CHECK_PARTS, RESULT_PARTS } from '../../core/steps/sums';
import { fieldLabel, format, grouped, type Language, namedRow, pair, plural, words } from '../../i18n';
import { changesText, distinctLimits, nameText, toldText } from '../../i18n/limit-text';
import { type ExtraNames, issueLine } from '../../i18n/status-text';
import { asText } from './as-text';
import { offersOf } from './problems';

const LISTED = 8;
/** People named beside a problem. */
const ROWS_NAMED = 5;
const NAME_LENGTH = 24;
const STYLE = [
  'body{font:13px/1.5 Roboto,Arial,sans-serif;color:#202124;margin:0 4px}',
  'table{border-collapse:collapse;width:100%;margin:8px 0}',
  'td{padding:3px 0;border-bottom:1px solid #e8eaed;vertical-align:top}',
  'tr:last-child td{border-bottom:0}',
  'td.n{text-align:right;font-variant-numeric:tabular-nums;padding-left:12px}',
  'tr.total td{font-weight:600;border-bottom:0}',
  'td.r{width:1%;white-space:nowrap;padding-right:10px;color:#5f6368}',
  'td.t{overflow-wrap:anywhere}',
  '.stop{background:#fce8e6;color:#8c1d18;padding:8px 10px;border-radius:4px}',
  '.care{background:#fef3dc;padding:8px 10px;border-radius:4px}',
  'h2{font-size:14px;font-weight:500;margin:14px 0 4px}p{margin:8px 0}.gray{color:#5f6368}.strong{font-weight:600}',
].join('');

/** A part of the panel, and the pixels that it takes: Google wants to know the height before it shows anything. */
interface Block {
  html: string;
  /** The same as plain lines, where no panel can be shown. */
  text: string;
  height: number;
}
export interface ClosingPanel {
  title: string;
  html: string;
  /** The same as plain text. */
  text: string;
  height: number;
}

const TALLEST = 560;
const LINE = 20;
/** Characters that surely fit into a line, of the whole width and beside a row's number. */
const WIDE = 70;
const NARROW = 56;
const heightOf = (text: string, inLine: number): number => Math.ceil(text.length / inLine) * LINE;

function panelOf(title: string, language: Language, blocks: readonly Block[]): ClosingPanel {
  const body = blocks.map(({ html }) => html).join('');
  const head = `<title>${asText(title)}</title><style>${STYLE}</style>`;
  const html = `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><main>${body}</main></body></html>`;
  const height = blocks.reduce((sum, block) => sum + block.height, LINE);
  const text = blocks.map((block) => block.text).join('\n\n');
  return { title, html, text, height: Math.min(TALLEST, height) };
}

function paragraph(text: string, kind: 'stop' | 'care' | 'gray' | 'strong' | '' = ''): Block {
  const room = kind === 'stop' || kind === 'care' ? 24 : 8;
  return { html: `<p class="${kind}">${asText(text)}</p>`, text, height: heightOf(text, WIDE) + room };
}

/** Lines that add up to a total, then what is counted in them as well. */
function sumsTable(language: Language, lines: readonly Line[], of: string, also: readonly Line[]): Block {
  const total: Line = [of, lines.reduce((sum, [, n]) => sum + n, 0)];
  const row = ([label, n]: Line, kind = '') =>
    `<tr${kind}><td>${asText(label)}</td><td class="n">${asText(grouped(language, n))}</td></tr>`;
  const counted = (all: readonly Line[]) => all.filter(([, n]) => n > 0).map((line) => row(line));
  const rows = [...counted(lines), row(total, ' class="total"'), ...counted(also)];
  const { closing } = words(language);
  const shown = [...lines, ...also].filter(([, n]) => n > 0).concat([total]);
  const text = shown.map(([label, n]) => format(closing.line, { label, n: grouped(language, n) })).join('\n');
  return { html: `<table>${rows.join('')}</table>`, text, height: 27 * rows.length + 8 };
}

type Line = [label: string, n: number];

/** A heading, and under it texts beside what they are about. `after` is of less weight. */
function listing(heading: string, rows: readonly { about: string; text: string; after?: string }[]): Block {
  const html = rows.map(({ about, text, after }) => {
    const more = after ? ` <span class="gray">${asText(after)}</span>` : '';
    return `<tr><td class="r">${asText(about)}</td><td class="t">${asText(text)}${more}</td></tr>`;
  });
  const text = [
    heading,
    ...rows.map((row) => `• ${row.about}. ${[row.text, row.after].filter(Boolean).join(' ')}`),
  ].join('\n');
  const heights = rows.map(({ text, after = '' }) => heightOf(`${text} ${after}`, NARROW) + 7);
  return {
    html: `<h2>${asText(heading)}</h2><table>${html.join('')}</table>`,
    text,
    height: heights.reduce((sum, height) => sum + height, 48),
  };
}

function absentIn(n: number, language: Language): Block[] {
  const { closing, panel } = words(language);
  if (n === 0) return [];
  return [paragraph(`${format(closing.absent, { n: grouped(language, n) })} ${panel.check.absentHint}`, 'gray')];
}

function replacedIn({ replaced }: MenuReport, language: Language): Block {
  const fields = replaced.map(({ label, rows }) => `${label} ${grouped(language, rows)}`).join(' · ');
  return paragraph(format(words(language).closing.replaced, { fields }), 'care');
}

/** People who left the list; who they are, and what can be done, is in the panel. */
function leftIn(leavers: LeaversCount | null, language: Language): Block[] {
  if (!leavers || leavers.people === 0) return [];
  const { closing, panel } = words(language);
  const left = plural(language, leavers.people, pair(panel.leavers, leavers.blocked ? 'maybe' : 'left'));
  return [paragraph(`${left} ${closing.leavers}`, 'care')];
}

/** People whom the filter leaves out while Signitic has them as active, and where somebody decides about them. */
function leftOutBlock(n: number, language: Language): Block[] {
  const { closing, panel } = words(language);
  if (n === 0) return [];
  return [paragraph(`${plural(language, n, pair(panel.leftOut, 'told'))}. ${closing.leftOutHow}`, 'care')];
}

/** The panel after a sync. */
export function closingPanel(report: MenuReport, language: Language, extras: ExtraNames = {}): ClosingPanel {
  const { closing, sums: labels } = words(language);
  const { sums, stopped, more, held } = report;
  const kinds = Object.keys(RESULT_PARTS) as (keyof typeof RESULT_PARTS)[];
  const lines = kinds.map((kind): Line => [labels[kind], sums[kind]]);
  const blocks: Block[] = [];
  // A question, or a person's own Stop, is no error.
  if (stopped) blocks.push(paragraph(stopped.message, held || stopped.code === 'stopped' ? 'care' : 'stop'));
  if (held) blocks.push(...heldBlocks(held, language, extras));
  if (more) blocks.push(paragraph(closing.moreHow));
  const unplaced: Line = [labels.unplaced, sums.unplaced];
  if (report.forecast) blocks.push(paragraph(report.forecast));
  if (sums.read > 0 && !held) {
    blocks.push(paragraph(report.sum, 'strong'));
    blocks.push(sumsTable(language, [...lines, [labels.noPerson, report.noPerson]], labels.read, [unplaced]));
  }
  blocks.push(...leftOutBlock(report.leftOut, language));
  const over = !stopped && !more;
  const needy = report.rows.filter(
    ({ outcome }) => outcome === 'invalid' || outcome === 'refused' || (over && outcome === 'waiting'),
  );
  if (needy.length > 0) {
    const shown = needy.slice(0, LISTED);
    const rows = shown.map(({ row, details }) => ({ about: format(closing.row, { row }), text: details }));
    blocks.push(listing(closing.attention, rows));
  }
  const left = needy.length - LISTED;
  if (left > 0) blocks.push(paragraph(format(closing.andMore, { n: grouped(language, left) }), 'gray'));
  if (report.replaced.length > 0) blocks.push(replacedIn(report, language));
  blocks.push(...report.offers.map((offer) => paragraph(offer, 'gray')));
  blocks.push(...leftIn(report.leavers, language), ...absentIn(report.absent ?? 0, language));
  if (sums.synced > 0 && !report.verified && !more) {
    const why = report.verifyStopped ? words(language).panel.result.unverifiedStop : closing.notVerified;
    blocks.push(paragraph(why, 'gray'));
  }
  if (sums.read > 0 && !held) blocks.push(paragraph(closing.where, 'gray'));
  return panelOf(titleOf(report, language), language, blocks);
}

function titleOf({ stopped, more, held }: MenuReport, language: Language): string {
  const { closing, panel } = words(language);
  if (held) return panel.limits.title;
  return stopped ? closing.stopped : more ? closing.more : closing.done;
}

/** What each limit is about, with its examples by name; the same people are named once. */
function heldBlocks({ limits }: Held, language: Language, extras: ExtraNames): Block[] {
  const named = distinctLimits(limits);
  return limits.map((limit) => limitBlock(limit, named.includes(limit), language, extras));
}

function limitBlock(limit: HeldLimit, isNamed: boolean, language: Language, extras: ExtraNames): Block {
  const spoken = words(language);
  const told = toldText(limit, spoken);
  if (!isNamed || limit.examples.length === 0) return paragraph(told, 'strong');
  const rows = limit.examples.map((example) => ({
    about: format(spoken.closing.row, { row: example.row }),
    text: nameText(example) || example.email,
    after: changesText(example, spoken, (field) => fieldLabel(language, field, extras)).join(' · '),
  }));
  return listing(format(spoken.closing.examples, { told }), rows);
}

/** The panel after the menu's check. */
export function checkPanel(check: CheckView, language: Language, extras: ExtraNames): ClosingPanel {
  const { closing, check: labels, panel, sums } = words(language);
  const told: Record<keyof typeof CHECK_PARTS, string> = {
    newcomers: labels.newcomers,
    changed: labels.changed,
    toRead: panel.check.toRead,
    unchanged: labels.unchanged,
    waiting: sums.waiting,
    skipped: sums.skipped,
    withErrors: labels.errors,
    refused: labels.refused,
  };
  const parts = Object.keys(CHECK_PARTS) as (keyof typeof CHECK_PARTS)[];
  const lines = parts.map((part): Line => [told[part], check[part]]);
  const warned: Line[] = [
    [labels.warnedSent, check.warned.sent],
    [labels.warnedUnchanged, check.warned.unchanged],
  ];
  const blocks = [paragraph(labels.nothing)];
  if (check.newcomers + check.changed + check.toRead > 0) blocks.push(paragraph(labels.next));
  if (check.forecast) blocks.push(paragraph(check.forecast));
  blocks.push(paragraph(check.sum, 'strong'));
  blocks.push(sumsTable(language, [...lines, [sums.noPerson, check.noPerson]], sums.read, warned));
  if (check.held) blocks.push(heldAhead(check.held, language));
  blocks.push(...leftOutBlock(check.leftOut.length, language));
  if (check.problems.length > 0) {
    const rows = check.problems.slice(0, LISTED).map((problem) => problemRow(problem, language, extras));
    blocks.push(listing(panel.check.problems, rows));
  }
  const left = check.problems.length - LISTED;
  if (left > 0) blocks.push(paragraph(plural(language, left, pair(labels, 'andMore')), 'gray'));
  blocks.push(...offersOf(check.problems, language).map((offer) => paragraph(offer, 'care')));
  blocks.push(...leftIn(check.leavers, language), ...absentIn(check.absent?.length ?? 0, language));
  return panelOf(closing.checked, language, blocks);
}

/** Several rows share a line when their problem is the same; its words are then the first row's. */
function problemRow({ issue, rows }: ProblemView, language: Language, extras: ExtraNames) {
  const { closing } = words(language);
  const text = issueLine(issue, language, extras);
  const [first] = rows;
  if (first && rows.length === 1) {
    const about = first.who === '' ? format(closing.row, { row: first.row }) : namedRow(first.row, brief(first.who));
    return { about, text };
  }
  const some = rows.slice(0, ROWS_NAMED).map(({ row, who }) => namedRow(row, brief(who)));
  const named = some.join(', ') + (rows.length > ROWS_NAMED ? ', …' : '');
  const alike = Object.keys(issue.params ?? {}).length === 0;
  return {
    about: format(closing.rows, { n: grouped(language, rows.length) }),
    text: alike ? text : `${closing.example} ${text}`,
    after: `(${format(closing.which, { rows: named })})`,
  };
}

/** A name that leaves room beside it. */
function brief(name: string): string {
  const letters = [...name];
  return letters.length > NAME_LENGTH ? `${letters.slice(0, NAME_LENGTH - 1).join('')}…` : name;
}

/** What the next sync asks about before it sends anything. */
function heldAhead({ limits }: Held, language: Language): Block {
  const { check } = words(language).panel;
  const told = limits.map((limit) => toldText(limit, words(language)));
  return paragraph([...told, check.held].join(' '), 'care');
}
