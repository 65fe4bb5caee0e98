// The script that people write first: cell by cell, one request and one status for each row. For comparison.
import { World } from '../playground/emulator/world';
import { emptyStore, TEST_KEY } from '../playground/signitic/server';
import { direct } from '../playground/signitic/wire';
import { bookOf, COLUMNS } from './staff';

const CODE = `
const FIELDS = ${JSON.stringify(COLUMNS.map(({ field }) => field.split('.')))};
function sendRows() {
  const tab = SpreadsheetApp.getActiveSheet();
  const last = tab.getLastRow();
  for (let row = 2; row <= last; row++) {
    const user = {};
    FIELDS.forEach(([name, inside], i) => {
      const value = tab.getRange(row, i + 1).getValue();
      if (inside) (user[name] = user[name] || {})[inside] = value;
      else if (value !== '') user[name] = value;
    });
    const answer = UrlFetchApp.fetch('https://api.signitic.app/users', {
      method: 'post',
      contentType: 'application/json',
      headers: { 'x-api-key': '${TEST_KEY}' },
      payload: JSON.stringify({ users: [user] }),
      muteHttpExceptions: true,
    });
    tab.getRange(row, FIELDS.length + 1).setValue(answer.getResponseCode());
  }
}`;

/** Few enough for the six minutes of an execution. */
const ROWS = 50;

/** Milliseconds and spreadsheet calls per row; both grow with the rows, so they may be multiplied. */
export function plainPerRow(answerMs: number): { ms: number; calls: number } {
  const store = emptyStore();
  const transport = direct(store, { ms: () => answerMs });
  const options = { code: CODE, pages: {}, manifest: MANIFEST, book: bookOf(ROWS, 'side'), transport };
  const world = new World({ ...options, latency: 'steady' });
  const { error, killed, ms } = world.run('sendRows');
  if (error || killed || store.users.size !== ROWS) throw new Error(error?.message ?? 'not all rows were sent');
  const calls = (world.callsBy['Range.getValue'] ?? 0) + (world.callsBy['Range.setValue'] ?? 0);
  return { ms: ms / ROWS, calls: calls / ROWS };
}

const MANIFEST = {
  timeZone: 'Etc/UTC',
  oauthScopes: ['spreadsheets.currentonly', 'script.external_request'].map(
    (scope) => `https://www.googleapis.com/auth/${scope}`,
  ),
  runtimeVersion: 'V8',
};
