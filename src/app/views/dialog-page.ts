// A dialog of ours as one page: paragraphs, sums and lists one below the other, with the buttons that close it.
import { format, grouped, type Language, words } from '../../i18n';
import { asText } from './as-text';

const STYLE = [
  'body{font:13px/1.5 Roboto,Arial,sans-serif;color:#202124;margin:0 4px;min-height:100vh}',
  'body{display:flex;flex-direction:column}main{flex:1}',
  'table{border-collapse:collapse;width:100%;margin:8px 0}',
  'td{padding:3px 0;border-bottom:1px solid #e8eaed;vertical-align:top}',
  'tr:last-child td{border-bottom:0}',
  'td.n{text-align:right;font-variant-numeric:tabular-nums;padding-left:12px}',
  'tr.total td{font-weight:600;border-bottom:0}',
  'ul{list-style:none;margin:0;padding:0}li{padding:4px 0;border-bottom:1px solid #e8eaed;overflow-wrap:anywhere}',
  'li:last-child{border-bottom:0}li b{display:block;font-weight:500}',
  '.stop{background:#fce8e6;color:#8c1d18;padding:8px 10px;border-radius:4px}',
  '.care{background:#fef3dc;padding:8px 10px;border-radius:4px}',
  'h2{font-size:14px;font-weight:500;margin:14px 0 4px}p{margin:8px 0}.gray{color:#5f6368}.strong{font-weight:600}',
  'footer{position:sticky;bottom:0;background:#fff;padding:12px 4px;border-top:1px solid #e8eaed;text-align:right}',
  'footer p{margin:0 0 8px;text-align:left}[hidden]{display:none}',
  'button{font:500 13px Roboto,Arial,sans-serif;padding:8px 16px;margin-left:8px;border-radius:4px;cursor:pointer}',
  'button.plain{background:#fff;color:#0b57d0;border:1px solid #747775}',
  'button.action{background:#0b57d0;color:#fff;border:1px solid #0b57d0}',
  'button:focus-visible{outline:2px solid #202124;outline-offset:2px}button:disabled{opacity:.6}',
].join('');
/** Buttons, and the line above them. */
const FOOT = 59;

/**
 * What the buttons do; `google` is the page's own. Where several accounts are open in one browser, a call of the server
 * fails: then the dialog says how the panel is opened from the menu.
 */
const SCRIPT = [
  'var by=function(id){return document.getElementById(id)};',
  'var close=function(){google.script.host.close()};',
  'by("close").onclick=close;',
  'document.onkeydown=function(event){if(event.key==="Escape")close()};',
  'by("open").onclick=function(){by("open").disabled=true;',
  'google.script.run.withSuccessHandler(close).withFailureHandler(function(){',
  'by("open").disabled=false;by("lost").hidden=false}).openSidebar()};',
  'by("close").focus();',
].join('');

/** A part of the panel, and the pixels that it takes: Google wants to know the height before it shows anything. */
export interface Block {
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
/** Characters that surely fit into a line. */
const WIDE = 70;
const heightOf = (text: string, inLine: number): number => Math.ceil(text.length / inLine) * LINE;

export function panelOf(title: string, language: Language, blocks: readonly Block[]): ClosingPanel {
  const body = blocks.map(({ html }) => html).join('');
  const head = `<title>${asText(title)}</title><style>${STYLE}</style>`;
  const main = `<main>${body}</main>${footer(language)}<script>${SCRIPT}</script>`;
  const html = `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body>${main}</body></html>`;
  const height = blocks.reduce((sum, block) => sum + block.height, LINE + FOOT);
  const text = blocks.map((block) => block.text).join('\n\n');
  return { title, html, text, height: Math.min(TALLEST, height) };
}

function footer(language: Language): string {
  const { closing, menu } = words(language);
  const lost = asText(format(closing.notOpened, { menu: menu.open }));
  return [
    `<footer><p id="lost" class="stop" role="alert" hidden>${lost}</p>`,
    `<button id="open" class="plain" type="button">${asText(closing.open)}</button>`,
    `<button id="close" class="action" type="button">${asText(closing.close)}</button></footer>`,
  ].join('');
}

export function paragraph(text: string, kind: 'stop' | 'care' | 'gray' | 'strong' | '' = ''): Block {
  const room = kind === 'stop' || kind === 'care' ? 24 : 8;
  return { html: `<p class="${kind}">${asText(text)}</p>`, text, height: heightOf(text, WIDE) + room };
}

/** Lines that add up to a total, then what is counted in them as well. */
export function sumsTable(language: Language, lines: readonly Line[], of: string, also: readonly Line[]): Block {
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

export type Line = [label: string, n: number];

/** A heading, and under it texts with what they are about. `after` is of less weight. */
export function listing(heading: string, rows: readonly { about: string; text: string; after?: string }[]): Block {
  const html = rows.map(({ about, text, after }) => {
    const more = after ? ` <span class="gray">${asText(after)}</span>` : '';
    return `<li><b>${asText(about)}</b>${asText(text)}${more}</li>`;
  });
  const lines = rows.map((row) => `• ${row.about}. ${[row.text, row.after].filter(Boolean).join(' ')}`);
  const heights = rows.map(({ text, after = '' }) => LINE + heightOf(`${text} ${after}`, WIDE) + 9);
  return {
    html: `<h2>${asText(heading)}</h2><ul>${html.join('')}</ul>`,
    text: [heading, ...lines].join('\n'),
    height: heights.reduce((sum, height) => sum + height, 40),
  };
}
