// Shows a person's signature as Signitic renders it now: one request, and a dialog or the reason why there is none.
import type { SignatureView } from '../api';
import type { FieldKey } from '../core/fields';
import { StopError } from '../core/outcome';
import { readSignature, type SignatureAnswer } from '../core/send/signature';
import { getSignature } from '../core/send/signitic';
import { fieldsToGo, known } from '../core/state/known';
import { httpWith } from '../google/http';
import { keyFor } from '../google/properties';
import { openFileId, showPanel } from '../google/ui';
import { fieldLabel, format, type Language, words } from '../i18n';
import { type RowAlone, rowAlone, whyOf } from './views/row';
import { type FieldChange, SIGNATURE_DIALOG, signatureDialog } from './views/signature-dialog';

/** @param row its number @throws StopError no_key, wrong_key, quota, no_mapping, nothing_selected */
export function showSignature(sheet: number, row: number | null, language: Language): SignatureView {
  const alone = rowAlone(sheet, row);
  const text = words(language).signature;
  const { email } = alone.row;
  if (email === '') return { reason: text.noEmail };
  const said = askFor(email);
  if (said.kind === 'key') throw new StopError('wrong_key');
  if (said.kind === 'reason') {
    const reason = format(text.reasons[said.reason], { email });
    return { reason: said.text === '' ? reason : `${reason} ${format(text.says, { words: said.text })}` };
  }
  const why =
    alone.decision.kind === 'read' ? text.compared : alone.decision.kind === 'send' ? '' : whyOf(alone, language);
  const { title, html } = signatureDialog(
    { email, html: said.html, changes: changesOf(alone, language), why },
    language,
  );
  showPanel(title, html, SIGNATURE_DIALOG.height, SIGNATURE_DIALOG.width);
  return { reason: null };
}

function askFor(email: string): SignatureAnswer {
  const key = keyFor(openFileId());
  if (!key) throw new StopError('no_key');
  const wave = httpWith(key).send([getSignature(email)]);
  if ('dead' in wave && wave.dead === 'quota') throw new StopError('quota');
  const response = 'responses' in wave ? wave.responses[0] : undefined;
  return response ? readSignature(response) : { kind: 'reason', reason: 'busy', text: '' };
}

/** What the next sync would send, with what is known of it in Signitic. */
function changesOf({ row, decision, entry, prints, settings }: RowAlone, language: Language): FieldChange[] {
  const { blank, other } = words(language).signature;
  const { yes, no } = words(language).panel.inspect;
  const said = { blank, other, yes, no, unknown: '', same: '' };
  const after = (key: FieldKey): string => {
    const value = row.user[key];
    return typeof value === 'boolean' ? said[value ? 'yes' : 'no'] : value || blank;
  };
  return fieldsToGo(decision)
    .map((key) => ({ key, now: known(entry, key, row.user[key], prints) }))
    .filter(({ now }) => now !== 'same')
    .map(({ key, now }) => ({ label: fieldLabel(language, key, settings.extras), now: said[now], after: after(key) }));
}
