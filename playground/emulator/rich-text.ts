// Rich text as a script sees it: the words of a cell and where they link to, and the builder that makes such words.
import { type Access, list, type Members, SELF, served, stateOf } from './access';
import type { Content, Run } from './contents';
import type { Scalar } from './formats';

type Runs = readonly Run[];

/**
 * The rich text of a cell: null where it holds no text. Chips and formulas are words without a link, whatever lies behind
 * them (CHIP-01, CHIP-04, CHIP-07).
 */
export function richText(access: Access, value: Scalar, content: Content | undefined): object | null {
  if (typeof value !== 'string' || value === '') return null;
  return richTextOf(access, content?.kind === 'linked' ? content.runs : [{ text: value, link: null }]);
}

function richTextOf(access: Access, runs: Runs): object {
  return served<Runs>(access, 'RichTextValue', runs, RICH_TEXT);
}

/** The words and links behind a script's RichTextValue. */
export function runsGiven(access: Access, given: object): Runs {
  return stateOf<Runs>(access, given);
}

export const textOf = (runs: Runs) => runs.map(({ text }) => text).join('');

const RICH_TEXT: Members<Runs> = {
  getText: { takes: [[]], run: (_, runs) => textOf(runs) },
  getLinkUrl: {
    takes: [[], ['number', 'number']],
    run: (_, runs, from?: number, to?: number) => linkOf(from === undefined ? runs : between(runs, from, to!)),
  },
  getRuns: { takes: [[]], run: (access, runs) => list(access, runs.length, (i) => richTextOf(access, [runs[i]!])) },
};

/** One link for all of it, or null: for none as for several. */
function linkOf(runs: Runs): string | null {
  const links = new Set(runs.map(({ link }) => link));
  return links.size === 1 ? (runs[0]?.link ?? null) : null;
}

function between(runs: Runs, from: number, to: number): Runs {
  let at = 0;
  return runs.filter(({ text }) => {
    const start = at;
    at += text.length;
    return start < to && at > from;
  });
}

interface Draft {
  text: string;
  links: { from: number; to: number; link: string | null }[];
}

/** SpreadsheetApp.newRichTextValue(): words and links; other styles are not emulated. */
export function richTextBuilder(access: Access): object {
  return served<Draft>(access, 'RichTextValueBuilder', { text: '', links: [] }, BUILDER);
}

const BUILDER: Members<Draft> = {
  setText: {
    takes: [['String']],
    run(_, draft, text: string) {
      Object.assign(draft, { text, links: [] });
      return SELF;
    },
  },
  setLinkUrl: {
    takes: [['StringOrNull'], ['number', 'number', 'StringOrNull']],
    run(access, draft, ...given: (string | number | null)[]) {
      const [from, to] = given.length === 1 ? [0, draft.text.length] : (given as number[] as [number, number]);
      const link = given[given.length - 1] as string | null;
      if (from < 0 || to > draft.text.length || from >= to) access.execution.fail('Index out of range.');
      draft.links.push({ from, to, link });
      return SELF;
    },
  },
  build: { takes: [[]], run: (access, draft) => richTextOf(access, runsOf(draft)) },
};

function runsOf({ text, links }: Draft): Runs {
  const runs: { text: string; link: string | null }[] = [];
  for (let i = 0; i < text.length; i++) {
    const link = links.reduce<string | null>((last, one) => (i >= one.from && i < one.to ? one.link : last), null);
    const run = runs[runs.length - 1];
    if (run && run.link === link) run.text += text[i]!;
    else runs.push({ text: text[i]!, link });
  }
  return runs;
}

/** A picture in a cell (CHIP-05): an object where people see an image, and no text. */
export function cellImage(access: Access, title: string): object {
  return served(access, 'CellImage', title, CELL_IMAGE, { valueType: access.enums.ValueType['IMAGE'] });
}

const CELL_IMAGE: Members<string> = {
  getAltTextTitle: { takes: [[]], run: (_, title) => title },
  getAltTextDescription: { takes: [[]], run: () => '' },
  // Google's own copy of the picture, for as long as it likes.
  getContentUrl: { takes: [[]], run: () => 'https://lh7-us.googleusercontent.com/emulated-picture' },
  /** Deprecated, and blank for pictures inserted today. */
  getUrl: { takes: [[]], run: () => '' },
};
