// Employees' requests under each generation of answers: the list, and what became of an answer.
import {
  answerRequest,
  endOfRequest,
  readChangeRequests,
  requestedField,
} from '../../../src/core/send/change-requests';

const response = (status: number, body: unknown) => ({
  status,
  headers: {},
  text: typeof body === 'string' ? body : JSON.stringify(body),
});
const PAGE = '<!DOCTYPE html><html><body>Bad gateway</body></html>';
const PHONE = { field: 'phone', old_value: null, new_value: '+33 1 99 00 11 22', status: 'pending' };
const ANA = { email: 'ana@example.com', display_name: 'Ana Roy', change_requests: [PHONE] };

test('a request is accepted by PATCH and rejected by DELETE, without a body', () => {
  const asked = { email: 'a/b@example.com', field: 'extra 1' };
  const path = '/user-change-requests/a%2Fb%40example.com/extra%201';
  expect(answerRequest(asked, true)).toEqual({ method: 'patch', path });
  expect(answerRequest(asked, false)).toEqual({ method: 'delete', path });
});

test('the list gives one request for each field of each person; null is a blank', () => {
  const title = { field: 'title', old_value: 'Baker', new_value: null };
  const found = readChangeRequests(
    response(200, { success: true, code: 200, data: [{ ...ANA, change_requests: [PHONE, title] }] }),
  );
  const person = { email: 'ana@example.com', name: 'Ana Roy' };
  expect(found).toEqual([
    { ...person, field: 'phone', before: '', wanted: '+33 1 99 00 11 22' },
    { ...person, field: 'title', before: 'Baker', wanted: '' },
  ]);
});

test('requests that wait no longer, and items of another form, are left out', () => {
  const done = { ...PHONE, field: 'title', status: 'approved' };
  const data = [{ ...ANA, change_requests: [done, null, { field: 7 }, PHONE] }, { email: 3 }, 'x', null];
  expect(readChangeRequests(response(200, { data }))?.map(({ field }) => field)).toEqual(['phone']);
});

test.each([
  ['a gateway’s page', 200, PAGE],
  ['an error', 500, { data: [] }],
  ['a refusal with status 200', 200, { success: false, code: '99', value: 'Invalid API key' }],
  ['an object without a list', 200, { success: true, data: {} }],
])('no list is read from %s', (_what, status, body) => {
  expect(readChangeRequests(response(status, body))).toBeNull();
});

test.each([
  ['success', 200, { success: true, code: 200 }, 'done'],
  ['an empty body', 204, '', 'done'],
  ['404 with code 104', 404, { success: false, code: 104, message: 'Not pending' }, 'gone'],
  ['200 with code "104", the oldest generation', 200, { success: false, code: '104', value: 'Not pending' }, 'gone'],
  ['404 with code 102', 404, { success: false, code: 102, message: 'User not found' }, 'no_person'],
  ['200 with code "102", the oldest generation', 200, { success: false, code: '102', value: 'No user' }, 'no_person'],
  ['a wrong key', 401, { success: false, code: 99, message: 'Invalid API key' }, 'key'],
  ['a wrong key in the older shape', 200, { error: false, message: 'Wrong API key' }, 'key'],
  ['a gateway’s page', 502, PAGE, 'unsure'],
  ['a gateway’s page with status 200', 200, PAGE, 'unsure'],
  ['an unknown address', 404, PAGE, 'unsure'],
] as const)('an answer: %s', (_what, status, body, kind) => {
  expect(endOfRequest(response(status, body)).kind).toBe(kind);
});

test('no answer at all may still have arrived', () => expect(endOfRequest(null)).toEqual({ kind: 'unsure' }));

test('any other refusal keeps Signitic’s words', () => {
  const refused = response(422, { success: false, code: 110, message: 'The field is locked' });
  expect(endOfRequest(refused)).toEqual({ kind: 'refused', text: 'The field is locked' });
});

test('Signitic’s names of fields lead to ours; an unknown one to none', () => {
  expect(['phone', 'title', 'unit', 'extra_3', 'shoe_size'].map(requestedField)).toEqual([
    'phone',
    'jobtitle',
    'department',
    'extra_3',
    null,
  ]);
});
