// In which order a header names first and last name: "Nom Prénom", "Vor- und Nachname", "Apellidos, nombre".
import type { NameOrder } from '../read/split-name';
import { partsOfHeader } from './words';

const FIRST =
  /^(?:prenoms?|pren|vornamen?|vor|rufname|first|given|forenames?|firstname|givenname|voorna(?:am|men)|voor|roepnaam|prenome)$/;
const LAST =
  /^(?:nachnamen?|nach|familienname|zuname|last|surnames?|family|lastname|apellidos?|apelidos?|cognomi?|cognome|achterna(?:am|men)|achter|familienaam|sobrenomes?)$/;
/** A last name beside a first name, and the other way round. */
const EITHER = /^(?:noms?|names?|namen|naam|nombres?|nome|nomi)$/;

/** Null where the header names one of them only, or none. */
export function nameOrderOf(header: string): NameOrder | null {
  const words = partsOfHeader(header).flatMap((part) => part.map(({ text }) => text));
  const first = words.findIndex((word) => FIRST.test(word));
  const last = words.findIndex((word) => LAST.test(word));
  if (first >= 0 && last >= 0) return last < first ? 'last first' : 'first last';
  const known = Math.max(first, last);
  // The "name" of "first name" is none by itself.
  const other = words.findIndex(
    (word, at) => EITHER.test(word) && !(at === known + 1 && PREFIX.test(words[known] ?? '')),
  );
  if (known < 0 || other < 0) return null;
  return other < known === first >= 0 ? 'last first' : 'first last';
}

const PREFIX = /^(?:first|given|last|family)$/;
