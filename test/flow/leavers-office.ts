// Two synced tabs of a file, and the panel's calls about people who leave them.
import type { LeaversEnd, LeaversView } from '../../src/api';
import { acceptGuess, type Desk, openDesk } from './fixture';

export const HEADERS = ['Prénom', 'Nom', 'E-mail', 'Fonction'];
export const PEOPLE = [
  ['Ana', 'Roy', 'ana@example.com', 'Buyer'],
  ['Bob', 'Lee', 'bob@example.com', 'Seller'],
  ['Cleo', 'Fox', 'cleo@example.com', 'Seller'],
  ['Dan', 'Moss', 'dan@example.com', 'Driver'],
];
export const ZOE = ['Zoé', 'Petit', 'zoe@example.com', 'Buyer'];
export const ANA = 'ana@example.com';
export const BOB = 'bob@example.com';

/** Two mapped tabs, both synced. */
export function openOffice(locale = 'en') {
  const desk = openDesk([HEADERS, ...PEOPLE], { locale });
  const lyon = desk.world.book.addTab('Lyon');
  lyon.typeTable(1, 1, [HEADERS, ZOE]);
  acceptGuess({ ...desk, tab: lyon });
  for (const { id } of [desk.tab, lyon]) desk.call('syncTab', id, 'changed', false);
  desk.world.clock.advance(3_600_000);
  desk.world.resetCounts();
  const { id } = desk.tab;
  return {
    desk,
    lyon,
    before: copy(desk),
    look: () => desk.call<LeaversView>('getLeavers', id),
    deactivate: (emails: string[], confirmed: number | null = null) =>
      desk.call<LeaversEnd>('deactivateLeavers', id, emails, confirmed),
    activate: (emails: string[]) => desk.call<LeaversEnd>('activateAgain', id, emails),
    /** The row of a person goes; the others move up. */
    leave(email: string) {
      for (let row = 2; row <= PEOPLE.length + 1; row++)
        if (desk.tab.shown(row, 3) === email) return desk.tab.deleteRows(row, 1);
      throw new Error(`${email} is not there`);
    },
  };
}

export const copy = ({ store }: Desk) => JSON.stringify([...store.users]);
export const isActive = ({ store }: Desk, email: string) => store.users.get(email)?.enabled !== false;
