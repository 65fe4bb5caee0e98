// The words of private columns in every language, apart from the rest: the panel reads cells, and its page carries no vocabulary.
import { privateWords as de } from './de';
import { privateWords as en } from './en';
import { privateWords as es } from './es';
import { privateWords as fr } from './fr';
import { privateWords as it } from './it';
import { privateWords as nl } from './nl';
import { privateWords as pt } from './pt';

/** Each as a language's file has it: names separated by commas. */
export const PRIVATE_WORDS: readonly string[] = [en, fr, de, es, it, nl, pt];
