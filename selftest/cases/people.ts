// Cases of consent, of the person who runs the script, of answers, and of mail.
import { type Case, refused } from '../case';

/** A page with letters beyond ASCII; the case tells whether its server names a charset. */
const BEYOND_ASCII = 'https://www.cl.cam.ac.uk/~mgk25/ucs/examples/UTF-8-demo.txt';

/** Newer than the published types. */
interface Consent extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes(): string[] | null;
}
interface Asking {
  getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode, scopes?: string[]): Consent;
}
const asking = () => ScriptApp as unknown as Asking;

/** What Google tells about consent here: status, kind and length of the list of scopes, kind of the address. */
export function consent(): unknown[] {
  const info = asking().getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const scopes = info.getAuthorizedScopes();
  const url = info.getAuthorizationUrl() as string | null;
  const address = url === null ? 'null' : url === '' ? 'blank' : 'an address';
  return [String(info.getAuthorizationStatus()), Array.isArray(scopes) ? scopes.length : scopes, address];
}

/** Whether an address is given; the address itself stays out of the table. */
export function addressed(email: string | null | undefined): string {
  if (email === null || email === undefined) return 'none';
  return email === '' ? 'blank' : email.indexOf('@') > 0 ? 'an address' : 'something else';
}

export const PEOPLE: readonly Case[] = [
  {
    id: 'AUTH-06',
    says: 'Called from the menu: status, number of granted scopes (null is possible), address of the consent page',
    run: consent,
    expect: '["NOT_REQUIRED",6,"blank"]',
    open: true,
  },
  {
    id: 'AUTH-06',
    says: 'The status of one scope asked about alone',
    run: () => {
      const scope = 'https://www.googleapis.com/auth/script.container.ui';
      return String(asking().getAuthorizationInfo(ScriptApp.AuthMode.FULL, [scope]).getAuthorizationStatus());
    },
    expect: '"NOT_REQUIRED"',
    open: true,
  },
  {
    id: 'SESS-01',
    says: 'The effective user has an address',
    run: () => addressed(Session.getEffectiveUser().getEmail()),
    expect: '"an address"',
  },
  {
    id: 'FETCH-10',
    says: 'The headers of an answer, each a text or a list of texts',
    run: () => {
      const headers = UrlFetchApp.fetch('https://example.com/').getAllHeaders() as Record<string, unknown>;
      return Object.keys(headers).every((name) => typeof headers[name] === 'string' || Array.isArray(headers[name]));
    },
    expect: 'true',
  },
  {
    id: 'FETCH-35',
    says: 'A text beyond ASCII: its content type, whether it reads alike without a charset, and whether it is right with one',
    run: () => {
      const answer = UrlFetchApp.fetch(BEYOND_ASCII, { muteHttpExceptions: true });
      const headers = answer.getAllHeaders() as Record<string, unknown>;
      const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
      const right = answer.getContentText('UTF-8');
      return [name ? headers[name] : null, answer.getContentText() === right, right.indexOf('\u2200') >= 0];
    },
    expect: '["text/plain",false,true]',
    open: true,
  },
  {
    id: 'MAIL-03',
    says: 'One mail to oneself takes one from the quota of the day',
    run: () => {
      const before = MailApp.getRemainingDailyQuota();
      const to = Session.getEffectiveUser().getEmail();
      const sent = refused(() => MailApp.sendEmail({ to, subject: 'Self-test', body: 'Sent by the self-test.' }));
      return [sent, before - MailApp.getRemainingDailyQuota()];
    },
    expect: '["done",1]',
    open: true,
  },
];
