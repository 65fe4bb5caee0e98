// A person's signature as Signitic renders it: what an answer holds, or why there is nothing to show.
import { code, type HttpResponse, is2xx, parse, verdict } from './signitic';

/**
 * Why there is no signature. `none`: Signitic gives none and does not say which of the two causes it is. `page`: the
 * answer is not Signitic's own. `busy`: another try may help. `refused`: anything else, in Signitic's words.
 */
export const SIGNATURE_REASONS = ['inactive', 'no_template', 'none', 'unknown', 'page', 'busy', 'refused'] as const;
export type SignatureReason = (typeof SIGNATURE_REASONS)[number];

export type SignatureAnswer =
  /** Foreign HTML: it may only be shown in a frame without scripts. */
  | { readonly kind: 'html'; readonly html: string }
  /** `text`: Signitic's own words, '' where it said none. */
  | { readonly kind: 'reason'; readonly reason: SignatureReason; readonly text: string }
  /** The key is wrong. */
  | { readonly kind: 'key' };

interface Told {
  readonly response: HttpResponse;
  /** Signitic's own shape, and not a gateway's page or a gateway's JSON. */
  readonly isOwn: boolean;
  readonly code: string;
  readonly text: string;
  readonly accepted: boolean;
}

// Signitic documents one code for several causes, so its words decide, and only where they name one cause.
const INACTIVE = /\binactive\b|\bdisabled\b|\bdeactivated\b|not (active|enabled)|inactif|désactivé/i;
const TEMPLATE = /template|(no|without a) signature|signature .*assigned|modèle|(aucune|sans|pas de) signature/i;
/** Signitic's "no signature in the current state"; the older shape of its errors has no code. */
const STATE_CODES: readonly string[] = ['106', ''];

/** The reasons, the first that fits. */
const LINES: readonly { fits: (told: Told) => boolean; reason: SignatureReason }[] = [
  { fits: ({ response: { status } }) => status === 408 || status === 429 || status >= 500, reason: 'busy' },
  { fits: ({ isOwn }) => !isOwn, reason: 'page' },
  { fits: ({ code, response }) => code === '102' || response.status === 404, reason: 'unknown' },
  { fits: ({ accepted }) => accepted, reason: 'no_template' },
  { fits: (told) => saysState(told) && isOnly(told.text, INACTIVE, TEMPLATE), reason: 'inactive' },
  { fits: (told) => saysState(told) && isOnly(told.text, TEMPLATE, INACTIVE), reason: 'no_template' },
  { fits: ({ code }) => code === '106', reason: 'none' },
];

const saysState = ({ code }: Told): boolean => STATE_CODES.includes(code);
const isOnly = (text: string, one: RegExp, other: RegExp): boolean => one.test(text) && !other.test(text);

/**
 * What an answer to `GET /signatures/:email/json` holds. JSON is asked for, since a gateway's page with a good status
 * cannot be taken for it; among HTML it could pass for a signature.
 */
export function readSignature(response: HttpResponse): SignatureAnswer {
  const said = verdict(response);
  if (said.kind === 'key') return { kind: 'key' };
  const body = parse(response.text);
  const html = body.object?.['html'];
  const isGood = is2xx(response.status) && body.object?.['success'] !== false && !body.object?.['error'];
  if (isGood && typeof html === 'string' && showsSomething(html)) return { kind: 'html', html };
  const accepted = isGood && (said.kind === 'accepted' || html !== undefined);
  const isOwn = ['success', 'error', 'code'].some((name) => name in (body.object ?? {}));
  const told = { response, isOwn, code: code(body), text: said.text, accepted };
  const reason = LINES.find((line) => line.fits(told))?.reason ?? 'refused';
  return { kind: 'reason', reason, text: said.text };
}

/** Whether there is anything to see: a picture, or a text outside of styles and scripts. */
function showsSomething(html: string): boolean {
  if (/<(img|svg|picture|input|video)\b|background/i.test(html)) return true;
  const text = html
    .replace(/<!--[\s\S]*?-->|<(style|script|head|title)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[^>]*>|&nbsp;|&#160;/gi, '');
  return text.trim() !== '';
}
