// What employees ask to have changed in Signitic's hub: their wishes, the list of all, and the answers of an administrator.
import type { ChangeRequest, SigniticUser, Store } from './store';

/** The field of a user that a request speaks of; a slug that is not among the user's fields changes nothing. */
const WRITTEN_TO: Readonly<Record<string, string>> = { title: 'jobtitle', unit: 'department' };

/** `data` of `GET /user-change-requests`: all people who wait for an answer. */
export function waitingRequests(store: Store): unknown[] {
  const people = [...store.changeRequests].filter(([, requests]) => requests.length > 0);
  return people.map(([email, requests]) => {
    const user = store.users.get(email);
    const name = [user?.['firstname'], user?.['lastname']].filter((part) => typeof part === 'string').join(' ');
    return { email: user?.email ?? email, display_name: name || email, change_requests: requests };
  });
}

/**
 * A person asks for one field, by the name that a full record gives it; what they asked for it before is forgotten.
 * @throws Error for a person whom Signitic does not know
 */
export function askForChange(store: Store, email: string, field: string, wanted: string): void {
  const id = email.toLowerCase();
  const user = store.users.get(id);
  if (!user) throw new Error(`Signitic knows no ${email}`);
  const has = user[WRITTEN_TO[field] ?? field];
  const request = {
    field,
    old_value: typeof has === 'string' ? has : null,
    new_value: wanted,
    status: 'pending',
  } as const;
  const others = (store.changeRequests.get(id) ?? []).filter((one) => one.field !== field);
  store.changeRequests.set(id, [...others, request]);
}

/** Answers one request. @returns whether it was waiting for an answer */
export function answerRequest(store: Store, email: string, field: string, accepted: boolean): boolean {
  const id = email.toLowerCase();
  const requests = store.changeRequests.get(id) ?? [];
  const request = requests.find((one) => one.field === field);
  if (!request) return false;
  const left = requests.filter((one) => one !== request);
  if (left.length > 0) store.changeRequests.set(id, left);
  else store.changeRequests.delete(id);
  const user = store.users.get(id);
  if (accepted && user) store.users.set(id, withValue(user, request));
  return true;
}

const withValue = (user: SigniticUser, { field, new_value }: ChangeRequest): SigniticUser => ({
  ...user,
  [WRITTEN_TO[field] ?? field]: new_value,
});
