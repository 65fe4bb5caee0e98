// What each documented answer to a request for a signature means, in every generation, and what no answer of Signitic's means.
import { answer, emptyStore, type SigniticOptions, TEST_KEY } from '../../../playground/signitic/server';
import { readSignature } from '../../../src/core/send/signature';
import { getSignature, type HttpResponse } from '../../../src/core/send/signitic';

const json = (status: number, body: unknown): HttpResponse => ({ status, headers: {}, text: JSON.stringify(body) });
const text = (status: number, body: string): HttpResponse => ({ status, headers: {}, text: body });
const reasonOf = (response: HttpResponse): string => {
  const said = readSignature(response);
  return said.kind === 'reason' ? said.reason : said.kind;
};

const GENERATIONS: [name: string, options: SigniticOptions][] = [
  ['the page we follow', { generation: 'G2' }],
  ['later', { generation: 'later' }],
  ['the page we follow, older errors', { generation: 'G2', olderErrors: true }],
  ['later, older errors', { generation: 'later', olderErrors: true }],
];

describe.each(GENERATIONS)('%s', (_name, options) => {
  const store = emptyStore([
    { email: 'ann@example.com', enabled: true, firstname: 'Zoé' },
    { email: 'bob@example.com', enabled: false },
    { email: 'none@example.com', enabled: true },
    { email: 'empty@example.com', enabled: true },
  ]);
  store.templates.set('none@example.com', 'none');
  store.templates.set('empty@example.com', 'empty');

  test.each([
    ['ann@example.com', TEST_KEY, 'html'],
    ['bob@example.com', TEST_KEY, 'inactive'],
    ['none@example.com', TEST_KEY, 'no_template'],
    ['empty@example.com', TEST_KEY, 'no_template'],
    ['nobody@example.com', TEST_KEY, 'unknown'],
    ['users', TEST_KEY, 'refused'],
    ['no address', TEST_KEY, 'refused'],
    ['ann@example.com', 'wrong', 'key'],
    ['ann@example.com', '', 'key'],
  ])('%s with the key %j: %s', (email, key, reason) => {
    const { path } = getSignature(email);
    const { status, body } = answer(
      store,
      { method: 'GET', path, headers: { 'x-api-key': key }, body: null, at: 0 },
      options,
    );
    expect(reasonOf(text(status, body))).toBe(reason);
  });
});

test('a signature is given as it came', () => {
  const html = '<body><b>Zoé</b></body>';
  expect(readSignature(json(200, { success: true, html }))).toEqual({ kind: 'html', html });
});

test.each([
  ['nothing to see', { success: true, html: '<body> <style>b{}</style><p>&nbsp;</p></body>' }, 'no_template'],
  ['no HTML', { success: true }, 'no_template'],
  ['null', { success: true, html: null }, 'no_template'],
  ['a picture alone', { success: true, html: '<body><img src="https://example.com/a.png"></body>' }, 'html'],
  ['an error beside the HTML', { error: true, html: '<b>Ann</b>', message: 'Odd.' }, 'refused'],
  ['a failure beside the HTML', { success: false, html: '<b>Ann</b>' }, 'refused'],
  ['an array', [], 'page'],
])('with a good status: %s', (_name, body, reason) => {
  expect(reasonOf(json(200, body))).toBe(reason);
});

test.each([
  ['User is inactive or has no signature template.', 'none'],
  ['The user cannot receive a signature.', 'none'],
  ['L’utilisateur est inactif.', 'inactive'],
  ['Aucun modèle de signature.', 'no_template'],
])('of the two causes of code 106 the words name one, or neither: %s', (message, reason) => {
  expect(readSignature(json(422, { success: false, code: 106, message }))).toEqual({
    kind: 'reason',
    reason,
    text: message,
  });
});

test.each([
  ['a gateway’s page with a good status', text(200, '<html><title>Just a moment</title></html>'), 'page'],
  ['an empty answer', text(200, ''), 'page'],
  ['a gateway’s 404', text(404, '<h1>404</h1>'), 'page'],
  ['a gateway’s 404 in JSON', json(404, { message: 'Not Found' }), 'page'],
  ['a gateway’s 403', text(403, '<h1>403</h1>'), 'page'],
  ['a redirect', text(302, ''), 'page'],
  ['a busy server', json(429, { message: 'Too Many Requests' }), 'busy'],
  ['a broken server', text(502, '<h1>502</h1>'), 'busy'],
  ['a 401 of any shape', text(401, ''), 'key'],
  ['an unknown code', json(200, { success: false, code: '117', value: 'Account inactive.' }), 'refused'],
])('%s', (_name, response, reason) => {
  expect(reasonOf(response)).toBe(reason);
});

test('a refusal keeps Signitic’s words', () => {
  const response = json(400, { success: false, code: 101, message: 'Invalid email.' });
  expect(readSignature(response)).toEqual({ kind: 'reason', reason: 'refused', text: 'Invalid email.' });
});
