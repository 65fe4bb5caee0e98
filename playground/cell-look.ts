// How a cell of the emulated sheet looks, as CSS declarations; what a plain cell looks like is left out.
import { BLACK, type Tab } from './emulator/tab';

const ALIGNED: Readonly<Record<string, string>> = { left: 'left', center: 'center', right: 'right' };

export function lookOf(tab: Tab, row: number, column: number): string {
  const extra = <K extends 'background' | 'weight' | 'align' | 'wrap'>(kind: K) =>
    tab.grid.extra(kind, row - 1, column - 1) ?? '';
  const [colour, background] = [tab.colour(row, column), extra('background')];
  const align = ALIGNED[extra('align')] ?? usualAlign(tab.stored(row, column));
  return [
    colour === BLACK ? '' : `color:${colour}`,
    background === '' ? '' : `background:${background}`,
    extra('weight') === 'bold' ? 'font-weight:700' : '',
    align === 'left' ? '' : `text-align:${align}`,
    /clip/i.test(extra('wrap')) ? 'overflow:hidden' : '',
  ]
    .filter((part) => part !== '')
    .join(';');
}

/** Numbers and dates stand on the right, and yes and no in the middle, unless somebody chose otherwise. */
function usualAlign(value: unknown): 'left' | 'center' | 'right' {
  if (typeof value === 'boolean') return 'center';
  return typeof value === 'number' ? 'right' : 'left';
}
