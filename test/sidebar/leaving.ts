// People who left, as the server in memory has them: enough of each list to look at.
import type { LeaversView } from '../../src/api';
import type { Language } from '../../src/i18n/languages';
import { type Stub, stub } from './stub';
import { shortList } from './lists';

export const LEFT: LeaversView = {
  blocked: null,
  goneTab: null,
  decidedTabs: [],
  people: [
    { email: 'aline.besson@example.fr', name: 'Aline Besson' },
    { email: 'bruno@example.fr', name: 'Bruno Collet' },
    { email: 'chloe.dumas@example.fr', name: 'Chloé Dumas' },
    { email: 'quelquun@example.fr', name: '' },
  ],
  more: 0,
  withheld: 2,
  newAddresses: [
    {
      old: 'david.etienne@example.fr',
      now: 'd.etienne@example.org',
      name: 'David Étienne',
      row: 12,
      tab: { id: 0, name: 'Staff', mapped: true },
      sent: false,
    },
  ],
  deactivated: [{ email: 'emma.faure@example.fr', name: 'Emma Faure' }],
  others: ['accueil@example.fr', 'info@example.fr'],
  othersCount: 2,
};

/** A connected and mapped file from which these people have left. */
export function leavingServer(language: Language, leavers: LeaversView = LEFT): Stub {
  const tab = shortList();
  const server = stub([tab]);
  server.state.key = { last4: '1a2b', users: 9 };
  const sources = tab.headers.flatMap((column) =>
    tab.guesses[column] ? [[tab.guesses[column], { column, occurrence: 1, of: 1 }]] : [],
  );
  tab.mapping = { version: 1, headerRow: tab.headerRow, sources: Object.fromEntries(sources), filter: null };
  server.state.panelLanguage = language;
  const newAddresses = leavers.newAddresses.map((one) => ({ ...one, tab: { ...one.tab, id: tab.id } }));
  server.leavers = { ...leavers, newAddresses };
  return server;
}
