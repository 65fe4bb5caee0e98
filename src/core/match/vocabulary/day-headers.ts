// What columns with the first and the last day at work are called, in every language.
import { dayHeaders as de } from './de';
import { dayHeaders as en } from './en';
import { dayHeaders as es } from './es';
import { dayHeaders as fr } from './fr';
import { dayHeaders as it } from './it';
import { dayHeaders as nl } from './nl';
import { dayHeaders as pt } from './pt';
import type { DayHeaders } from './shape';

export const DAY_HEADERS: readonly DayHeaders[] = [en, fr, de, es, it, nl, pt];
