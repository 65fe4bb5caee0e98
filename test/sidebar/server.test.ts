// The texts of Google's failures, in the two languages, lead to the one thing that a person can do.
import { type LostCode, lostBy } from '../../src/sidebar/server';

const TEXTS: [string, LostCode][] = [
  ['We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.', 'accounts'],
  [
    'Une erreur de serveur s’est produite lors de la lecture depuis l’espace de stockage. PERMISSION_DENIED',
    'accounts',
  ],
  ['NetworkError: Connection failure due to HTTP 429', 'busy'],
  ['NetworkError: échec de la connexion en raison de HTTP 429', 'busy'],
  ['There are too many scripts running simultaneously for this Google user account.', 'crash'],
  ['NetworkError: Connection failure due to HTTP 0', 'offline'],
  ['NetworkError: échec de la connexion en raison de HTTP 0', 'offline'],
  ['Exceeded maximum execution time', 'timeout'],
  ['Durée d’exécution maximale dépassée', 'timeout'],
  ['Authorization is required to perform that action.', 'permission'],
  ['Vous n’avez pas l’autorisation d’appeler UrlFetchApp.fetch.', 'permission'],
  ['Service invoked too many times for one day: urlfetch.', 'quota'],
  ['Service appelé trop de fois en une journée : urlfetch.', 'quota'],
  ['ReferenceError: x is not defined', 'crash'],
];

test.each(TEXTS)('%s', (text, code) => {
  expect(lostBy(text)).toBe(code);
});
