// Foreign HTML in a frame of our page: what is shown of it, and what keeps it from doing anything.
import { asText } from './as-text';

/** No script, frame, form, font, sound or style sheet; pictures and the styles of the HTML itself. */
const POLICY =
  "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** Links lead nowhere here, and still look like links. */
const STYLE =
  'body{margin:12px;background:#fff;color:#202124;font:13px/1.4 Arial,sans-serif}a[data-href]{color:#1155cc;text-decoration:underline}';

/**
 * The document of the frame. The policy stands in front of all that is foreign, and the frame is sandboxed. Removed is what
 * neither would stop everywhere: tags that set a base or a header, or load something ahead, and the goals of links, by which
 * a click would take the frame elsewhere. An attribute's name cannot be written otherwise, so none is missed.
 */
function frameDocument(html: string): string {
  const shown = html.replace(/<\/?(base|meta|link)\b[^>]*>/gi, ' ').replace(/href(?=\s*=)/gi, 'data-href');
  const head =
    `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">` +
    `<meta name="referrer" content="no-referrer"><style>${STYLE}</style>`;
  return `<!DOCTYPE html><html><head>${head}</head><body>${shown}</body></html>`;
}

/** A frame that shows foreign HTML, as a part of our page. */
export function signatureFrame(html: string, title: string): string {
  const attributes = `title="${asText(title)}" sandbox="" referrerpolicy="no-referrer"`;
  return `<iframe ${attributes} srcdoc="${asText(frameDocument(html))}"></iframe>`;
}
