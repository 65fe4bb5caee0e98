// What the words of a status column say of somebody, in every language, apart from the rest: the panel reads cells, and its page
// carries no vocabulary of headers.
import { activeWords as de } from './de';
import { activeWords as en } from './en';
import { activeWords as es } from './es';
import { activeWords as fr } from './fr';
import { activeWords as it } from './it';
import { activeWords as nl } from './nl';
import { activeWords as pt } from './pt';
import type { ActiveWords } from './shape';

export const ACTIVE_WORDS: readonly ActiveWords[] = [en, fr, de, es, it, nl, pt];
