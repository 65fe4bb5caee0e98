// The dialog that closes a menu command: who was sent, sums that add up, and the rows that need a person.
import type { MenuReport } from './report';
import type { CheckView, LeaversCount, ProblemView } from '../../api';
import type { Held, HeldLimit } from '../../core/outcome';
import { CHECK_PARTS, RESULT_PARTS } from '../../core/steps/sums';
import { fieldLabel, format, grouped, type Language, namedRow, pair, plural, words } from '../../i18n';
import { changesText, distinctLimits, nameText, toldText } from '../../i18n/limit-text';
import { type ExtraNames, issueLine } from '../../i18n/status-text';
import { type Block, type ClosingPanel, type Line, listing, panelOf, paragraph, sumsTable } from './dialog-page';
import { offersOf } from './problems';

/** Problems that are told in words. */
const LISTED = 8;
/** People named beside a problem. */
const ROWS_NAMED = 5;
const NAME_LENGTH = 24;

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

/** Who was sent: the first people by name, each with what changed. */
function sentBlock({ people, sums }: MenuReport, language: Language, extras: ExtraNames): Block[] {
  if (people.length === 0) return [];
  const { closing } = words(language);
  const names = people.map(({ name, fields, isNew }) => {
    const what = isNew ? closing.isNew : fields.map((field) => fieldLabel(language, field, extras)).join(', ');
    return what === '' ? name : `${name} (${what})`;
  });
  const left = sums.synced - people.length;
  const named = names.join(' · ');
  const who = left > 0 ? format(closing.othersSent, { who: named, n: grouped(language, left) }) : named;
  return [paragraph(plural(language, sums.synced, pair(closing, 'sent'), { who }), left > 0 ? '' : 'strong')];
}

/** Rows that need a person: those with a new problem by name, the others as a number. */
function problemBlocks({ rows, stopped, more }: MenuReport, language: Language): Block[] {
  const { closing } = words(language);
  const over = !stopped && !more;
  const needy = rows.filter(
    ({ outcome }) => outcome === 'invalid' || outcome === 'refused' || (over && outcome === 'waiting'),
  );
  const news = needy.filter(({ known }) => !known);
  const blocks: Block[] = [];
  if (news.length > 0) {
    const shown = news.slice(0, LISTED);
    const listed = shown.map(({ row, name, details }) => ({ about: rowName(row, name, language), text: details }));
    blocks.push(listing(closing.attention, listed));
  }
  const left = news.length - LISTED;
  if (left > 0) blocks.push(paragraph(format(closing.andMore, { n: grouped(language, left) }), 'gray'));
  const known = needy.length - news.length;
  if (known > 0) blocks.push(paragraph(plural(language, known, pair(closing, 'known')), 'gray'));
  return blocks;
}

/** "3 · Norbert Müller", or "Row 3" without a name. */
function rowName(row: number, name: string, language: Language): string {
  const { closing } = words(language);
  return name === '' ? format(closing.row, { row }) : namedRow(row, brief(name));
}

/** The dialog after a sync. */
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
  blocks.push(...sentBlock(report, language, extras));
  const unplaced: Line = [labels.unplaced, sums.unplaced];
  if (report.forecast) blocks.push(paragraph(report.forecast));
  if (sums.read > 0 && !held) {
    blocks.push(paragraph(report.sum, 'strong'));
    blocks.push(sumsTable(language, [...lines, [labels.noPerson, report.noPerson]], labels.read, [unplaced]));
  }
  blocks.push(...leftOutBlock(report.leftOut, language), ...problemBlocks(report, language));
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

/** What each limit is about, with its examples by name, as plain lines. */
export function heldText(held: Held, language: Language, extras: ExtraNames): string {
  return heldBlocks(held, language, extras)
    .map(({ text }) => text)
    .join('\n\n');
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

/** The dialog after the menu's check. */
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
  if (first && rows.length === 1) return { about: rowName(first.row, first.who, language), text };
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
