// Alternating colours: those of a person, and those of Tables, which scripts see as nothing else (TABLE-03).
import { type Access, list, type Members, served } from './access';
import { ASK } from './latency';
import type { Area } from './places';
import type { Tab } from './tab';

interface Band {
  readonly tab: Tab;
  readonly area: Area;
}

export function bandingsOf(access: Access, tab: Tab): object[] {
  const tables = access.book.tablesBand ? tab.tables.map(({ area }) => area) : [];
  const areas = [...tab.bands, ...tables];
  return list(access, areas.length, (i) => served<Band>(access, 'Banding', { tab, area: areas[i]! }, BAND));
}

const BAND: Members<Band> = {
  getRange: { takes: [[]], ms: ASK, run: (access, { tab, area }) => access.make.range(access, tab, { ...area }) },
};
