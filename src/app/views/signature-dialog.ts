// The dialog that shows a person's signature as it is now, beside the values that a sync would change. HTML without a script.
import { type Language, format, words } from '../../i18n';
import { asText } from './as-text';
import { signatureFrame } from './signature-frame';

/** A field that the next sync would send: what Signitic is known to hold, '' where nothing is known, and what the row says. */
export interface FieldChange {
  label: string;
  now: string;
  /** `<br/>` and line breaks are shown as such, all other markup as it is written. */
  after: string;
}

export interface SignatureShown {
  email: string;
  /** Foreign HTML, as Signitic gave it. */
  html: string;
  changes: readonly FieldChange[];
  /** What the sync would do with the row, in words. */
  why: string;
}

/** Signatures are made for 600 pixels; the frame has its own margins, and a bar to scroll. */
const FRAME = 660;
const LIST = 260;
export const SIGNATURE_DIALOG = { width: 990, height: 560 } as const;

// Beside each other where the window is wide enough; a narrow one has the list below.
const STYLE = [
  'html,body{height:100%}body{font:13px/1.5 Roboto,Arial,sans-serif;color:#202124;margin:0;overflow:auto}',
  'main{box-sizing:border-box;min-height:100%;padding:4px 12px 12px;display:flex;flex-direction:column;gap:8px}',
  'p{margin:0}.gray{color:#5f6368}h2{font-size:14px;font-weight:500;margin:0 0 6px}',
  '.both{flex:1;display:flex;flex-wrap:wrap;gap:16px 20px}',
  `.now{flex:1 1 ${FRAME}px;display:flex;flex-direction:column;min-height:400px}.after{flex:1 1 ${LIST}px;min-width:0}`,
  'iframe{flex:1;box-sizing:border-box;width:100%;border:1px solid #dadce0;border-radius:4px;background:#fff}',
  'dl{margin:8px 0 0}.after p+p,dl+p{margin-top:14px}dt{font-weight:500;margin-top:8px}dd{margin:0;overflow-wrap:anywhere}',
].join('');

/** Values of this length are cut in the list; the row has them whole. */
const LONGEST = 300;

export function signatureDialog(shown: SignatureShown, language: Language): { title: string; html: string } {
  const text = words(language).signature;
  const title = format(text.title, { email: shown.email });
  const frame = signatureFrame(shown.html, format(text.frame, { email: shown.email }));
  const main = [
    `<p class="gray">${asText(text.note)}</p><div class="both">`,
    `<section class="now"><h2>${asText(text.now)}</h2>${frame}</section>`,
    `<section class="after"><h2>${asText(text.after)}</h2><p>${asText(shown.why)}</p>${list(shown.changes)}`,
    `<p class="gray">${asText(text.again)}</p></section></div>`,
  ].join('');
  const head = `<title>${asText(title)}</title><style>${STYLE}</style>`;
  return {
    title,
    html: `<!DOCTYPE html><html lang="${language}"><head>${head}</head><body><main>${main}</main></body></html>`,
  };
}

function list(changes: readonly FieldChange[]): string {
  if (changes.length === 0) return '';
  const items = changes.map(({ label, now, after }) => {
    const from = now === '' ? '' : `<span class="gray">${asText(now)} ${asText('→')}</span> `;
    const lines = after.split(/<br\s*\/?>|\n/i).map((line) => asText(shortened(line)));
    return `<dt>${asText(label)}</dt><dd>${from}${lines.join('<br>')}</dd>`;
  });
  return `<dl>${items.join('')}</dl>`;
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
