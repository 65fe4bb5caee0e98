// Arguments of all services, answers, pages, consent and the runtime: the emulator against Google's recorded behaviour.
import { Book } from '../../playground/emulator/spreadsheet-store';
import { type WireAnswer, World, type WorldOptions } from '../../playground/emulator/world';

const SCOPES = ['spreadsheets.currentonly', 'script.external_request', 'script.scriptapp', 'script.send_mail'];
const UI = 'script.container.ui';
const EMAIL = 'userinfo.email';
const ANNA = 'anna@example.com';
const withPrefix = (scope: string) => `https://www.googleapis.com/auth/${scope}`;
const MANIFEST = { timeZone: 'Europe/Paris', oauthScopes: [...SCOPES, UI, EMAIL].map(withPrefix) };

function worldOf(body: string, options: Partial<WorldOptions> = {}): World {
  const book = new Book({ timeZone: 'Europe/Paris' });
  book.addTab('Staff');
  return new World({
    code: `function main(a) { ${body} }`,
    pages: { sidebar: '<p>Hello</p>' },
    manifest: MANIFEST,
    book,
    transport: (requests) => requests.map((): WireAnswer => ({ status: 200, headers: {}, body: 'ok', ms: 0 })),
    ...options,
  });
}

function value(body: string, options?: Partial<WorldOptions>): unknown {
  const { value, error } = worldOf(`return ${body};`, options).run('main');
  expect(error).toBeNull();
  return value;
}

const refusal = (body: string, options?: Partial<WorldOptions>) => worldOf(body, options).run('main').error;

const FORM = (types: string, method: string) =>
  `The parameters (${types}) don't match the method signature for ${method}.`;

describe('the number and kind of arguments', () => {
  const URL_ = "'https://api.example.com/'";
  const props = 'PropertiesService.getUserProperties()';
  const cache = 'CacheService.getDocumentCache()';
  const lock = 'LockService.getDocumentLock()';
  const clock = "ScriptApp.newTrigger('main').timeBased()";
  const page = "HtmlService.createHtmlOutput('x')";

  test.each([
    ['PropertiesService.getUserProperties(1)', FORM('number', 'PropertiesService.getUserProperties')],
    [`${props}.getProperty()`, FORM('', 'PropertiesService.Properties.getProperty')],
    [`${props}.setProperty('k')`, FORM('String', 'PropertiesService.Properties.setProperty')],
    [`${props}.setProperties('k')`, FORM('String', 'PropertiesService.Properties.setProperties')],
    [`${props}.setProperties({}, 'yes')`, FORM('(class),String', 'PropertiesService.Properties.setProperties')],
    ['CacheService.getUserCache(1)', FORM('number', 'CacheService.getUserCache')],
    [`${cache}.get('a', 'b')`, FORM('String,String', 'CacheService.Cache.get')],
    [`${cache}.put('a')`, FORM('String', 'CacheService.Cache.put')],
    [`${cache}.removeAll('a')`, FORM('String', 'CacheService.Cache.removeAll')],
    ['LockService.getDocumentLock(1)', FORM('number', 'LockService.getDocumentLock')],
    [`${lock}.tryLock()`, FORM('', 'LockService.Lock.tryLock')],
    [`${lock}.releaseLock(1)`, FORM('number', 'LockService.Lock.releaseLock')],
    ['UrlFetchApp.fetch()', FORM('', 'UrlFetchApp.fetch')],
    [`UrlFetchApp.fetch(${URL_}, 'post')`, FORM('String,String', 'UrlFetchApp.fetch')],
    [`UrlFetchApp.fetchAll(${URL_})`, FORM('String', 'UrlFetchApp.fetchAll')],
    [`UrlFetchApp.fetch(${URL_}).getContentText(8)`, FORM('number', 'UrlFetchApp.HTTPResponse.getContentText')],
    [`UrlFetchApp.fetch(${URL_}).getResponseCode(1)`, FORM('number', 'UrlFetchApp.HTTPResponse.getResponseCode')],
    ["MailApp.sendEmail('a@example.com')", FORM('String', 'MailApp.sendEmail')],
    ["MailApp.sendEmail('a@example.com', 'x', 'y', 3)", FORM('String,String,String,number', 'MailApp.sendEmail')],
    ['MailApp.getRemainingDailyQuota(1)', FORM('number', 'MailApp.getRemainingDailyQuota')],
    ['ScriptApp.getAuthorizationInfo()', FORM('', 'ScriptApp.getAuthorizationInfo')],
    [
      'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes(1)',
      FORM('number', 'ScriptApp.AuthorizationInfo.getAuthorizedScopes'),
    ],
    ['ScriptApp.newTrigger()', FORM('', 'ScriptApp.newTrigger')],
    ['ScriptApp.getUserTriggers()', FORM('', 'ScriptApp.getUserTriggers')],
    ["ScriptApp.newTrigger('main').timeBased(1)", FORM('number', 'ScriptApp.TriggerBuilder.timeBased')],
    [`${clock}.everyHours()`, FORM('', 'ScriptApp.ClockTriggerBuilder.everyHours')],
    [`${clock}.at(5)`, FORM('number', 'ScriptApp.ClockTriggerBuilder.at')],
    ['Session.getActiveUserLocale(1)', FORM('number', 'Session.getActiveUserLocale')],
    ["Session.getEffectiveUser().getEmail('x')", FORM('String', 'Session.User.getEmail')],
    ['Utilities.getUuid(1)', FORM('number', 'Utilities.getUuid')],
    ["Utilities.formatDate(new Date(), 'UTC')", FORM('(class),String', 'Utilities.formatDate')],
    ['Utilities.base64EncodeWebSafe(5)', FORM('number', 'Utilities.base64EncodeWebSafe')],
    ['HtmlService.createHtmlOutputFromFile()', FORM('', 'HtmlService.createHtmlOutputFromFile')],
    [`${page}.setWidth()`, FORM('', 'HtmlService.HtmlOutput.setWidth')],
    [`${page}.getContent(1)`, FORM('number', 'HtmlService.HtmlOutput.getContent')],
    [`SpreadsheetApp.getUi().showSidebar(${page}, 'x')`, FORM('(class),String', 'Ui.showSidebar')],
    ['SpreadsheetApp.getUi().createAddonMenu(1)', FORM('number', 'Ui.createAddonMenu')],
    ["SpreadsheetApp.getUi().createMenu('m').addItem('a')", FORM('String', 'Ui.Menu.addItem')],
    ['SpreadsheetApp.getActiveSpreadsheet().toast()', FORM('', 'SpreadsheetApp.Spreadsheet.toast')],
    ['SpreadsheetApp.flush(1)', FORM('number', 'SpreadsheetApp.flush')],
  ])('RT-07: %s fits no form of the method', (call, message) => {
    expect(refusal(`${call};`)).toEqual({ name: 'Exception', message });
  });

  test.each([
    ["Utilities.sleep('soon')", 'Cannot convert soon to int.'],
    [`${lock}.tryLock('soon')`, 'Cannot convert soon to int.'],
    [`${cache}.put('a', 'b', 'long')`, 'Cannot convert long to int.'],
    [`${page}.setWidth('wide')`, 'Cannot convert wide to int.'],
  ])('UTIL-08: %s takes what reads as a number only', (call, message) => {
    expect(refusal(`${call};`)).toEqual({ name: 'Exception', message });
  });

  test.each([
    ['muteHttpExceptions', "'true'"],
    ['followRedirects', '0'],
    ['contentType', '{}'],
    ['timeoutSeconds', "'50'"],
    ['headers', "'a: b'"],
  ])('the option %s of a request is not %s', (option, given) => {
    expect(refusal(`UrlFetchApp.fetch(${URL_}, { ${option}: ${given} });`)?.message).toBe(
      `Attribute provided with invalid value: ${option}`,
    );
  });

  const SHA = 'Utilities.DigestAlgorithm.SHA_256';
  const UTF8 = 'Utilities.Charset.UTF_8';

  test.each([
    ['computeDigest', `${SHA}`],
    ['computeDigest', `${SHA}, 'a', ${UTF8}, 1`],
    ['computeDigest', `${SHA}, [1, 2], ${UTF8}`],
    ['computeDigest', `${SHA}, 'a', 'UTF-8'`],
    ['computeDigest', "'SHA_256', 'a'"],
    ['computeHmacSha256Signature', "'a'"],
    ['computeHmacSha256Signature', "'a', [1]"],
    ['computeHmacSha256Signature', "[1], 'a'"],
    ['computeHmacSha256Signature', `[1], [2], ${UTF8}`],
    ['computeDigest', `${SHA}, ['x'], ${UTF8}`],
  ])('UTIL-12: %s(%s) fits no form', (method, args) => {
    expect(refusal(`Utilities.${method}(${args});`)?.message).toMatch(
      new RegExp(`^The parameters \\(.*\\) don't match the method signature for Utilities\\.${method}\\.$`),
    );
  });

  test('UTIL-12: the three forms of a digest and of a signature are taken', () => {
    const lengths = [
      `Utilities.computeDigest(${SHA}, 'a')`,
      `Utilities.computeDigest(${SHA}, 'a', ${UTF8})`,
      `Utilities.computeDigest(${SHA}, [97])`,
      "Utilities.computeHmacSha256Signature('a', 'k')",
      `Utilities.computeHmacSha256Signature('a', 'k', ${UTF8})`,
      'Utilities.computeHmacSha256Signature([97], [107])',
    ].map((call) => `${call}.join()`);
    const [a, b, c, d, e, f] = value(`[${lengths.join()}]`) as string[];
    expect([a === b, a === c, d === e, d === f, a === d]).toEqual([true, true, true, true, false]);
  });

  test.each([`Utilities.computeDigest(${SHA}, ['x'])`, 'Utilities.computeHmacSha256Signature([1, {}], [1])'])(
    'UTIL-13: %s: a list of bytes holds numbers only',
    (call) => {
      expect(refusal(`${call};`)?.message).toMatch(/^Cannot convert .* to byte\.$/);
    },
  );
});

describe('answers', () => {
  const read = (call: string, headers: Record<string, string>, undeclared?: 'utf-8') =>
    value(`UrlFetchApp.fetch('https://api.example.com/').${call}`, {
      transport: () => [{ status: 200, headers, body: 'é✓', ms: 0 }],
      ...(undeclared ? { undeclared } : {}),
    });
  const JSON_TYPE = { 'Content-Type': 'application/json' };

  test('FETCH-35: letters beyond ASCII are garbled where neither answer nor reader names a charset', () => {
    expect(read('getContentText()', JSON_TYPE)).toBe('Ã©â\u009c\u0093');
    expect(read('toString()', {})).toBe('Ã©â\u009c\u0093');
    expect(read('getContentText()', JSON_TYPE, 'utf-8')).toBe('é✓');
  });

  test('FETCH-35: a charset named by the reader or by the answer is followed', () => {
    expect(read("getContentText('UTF-8')", JSON_TYPE)).toBe('é✓');
    expect(read('getContentText()', { 'content-type': 'application/json; charset="utf-8"' })).toBe('é✓');
    expect(read('getContentText()', { 'content-type': 'text/html; charset=ISO-8859-1' })).toBe('Ã©â\u009c\u0093');
    expect(read("getContentText('UTF-8')", { 'content-type': 'text/html; charset=ISO-8859-1' })).toBe('é✓');
  });

  test('FETCH-36: each request may have a time limit of its own', () => {
    const world = worldOf(
      "UrlFetchApp.fetchAll([{ url: 'https://a.example.com/', timeoutSeconds: 3 }, 'https://b.example.com/']);",
      { transport: (requests) => requests.map(() => ({ status: 200, headers: {}, body: '', ms: 5_000 })) },
    );
    const { error } = world.run('main');
    expect(error?.message).toBe('Timeout: https://a.example.com/');
    expect(world.requests.map(({ timeoutSeconds }) => timeoutSeconds)).toEqual([3, 60]);
  });
});

describe('pages', () => {
  const shown = (html: string, options: Partial<WorldOptions> = {}) => {
    const world = worldOf(`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar'));`, {
      pages: { sidebar: html },
      ...options,
    });
    expect(world.run('main').error).toBeNull();
    return world.shown[0]!.html;
  };

  test('HTML-10: comments of the page and of its scripts do not reach the browser', () => {
    const page =
      '<p>a<!-- note -->b</p><script>const a = "<!-- kept -->"; // gone\nconst b = "//kept"; /* gone */</script>';
    expect(shown(page)).toBe('<p>ab</p><script>const a = "<!-- kept -->"; \nconst b = "//kept"; </script>');
  });

  test('HTML-12: letters beyond ASCII arrive, or are garbled with the charset gone under the harsher reading', () => {
    const page = '<head><meta charset="utf-8"></head><body>é &#233;</body>';
    expect(shown(page)).toBe(page);
    expect(shown(page, { pageReading: 'harsh' })).toBe('<head></head><body>Ã© &#233;</body>');
  });

  test('HTML-08: what looks like a tag in a script is taken out up to the last such piece, or stays', () => {
    const page = '<script>a = "<br/>"; b(); c = "<na>";</script>';
    expect(shown(page)).toBe(page);
    expect(shown(page, { pageReading: 'harsh' })).toBe('<script>a = "";</script>');
    const safe = '<script>a = "\\x3Cbr/>"; b(); c = "\\x3Cna>";</script>';
    expect(shown(safe, { pageReading: 'harsh' })).toBe(safe);
  });

  test('HTML-09: a line of a script is cut at its first two slashes, or stays', () => {
    const page = '<script>a = "https://example.com";\nb();</script>';
    expect(shown(page)).toBe(page);
    expect(shown(page, { pageReading: 'harsh' })).toBe('<script>a = "https:\nb();</script>');
  });

  test('HTML-13: styles inside the body are dropped under the harsher reading, those in the head are not', () => {
    const page = '<head><style>a{}</style></head><body><div><style>b{}</style></div></body>';
    expect(shown(page)).toBe(page);
    expect(shown(page, { pageReading: 'harsh' })).toBe('<head><style>a{}</style></head><body><div></div></body>');
  });

  test('HTML-14: a page of 1.8 MB is served', () => {
    expect(shown('<p>0123456789</p>'.repeat(106_000))).toHaveLength(1_802_000);
  });

  test('HTML-15: untrusted text is appended with its signs as entities, and clear empties the page', () => {
    const body = `(() => { const h = HtmlService.createHtmlOutput('<b>x</b>').appendUntrusted('<script>"a" & b</script>');
      return [h.getContent(), h.clear().getContent()]; })()`;
    expect(value(body)).toEqual(['<b>x</b>&lt;script&gt;&quot;a&quot; &amp; b&lt;/script&gt;', '']);
  });
});

describe('consent', () => {
  const granted = (scopes: string[], body: string) => {
    const world = worldOf(body);
    world.user(ANNA, { scopes });
    return world.run('main');
  };

  test.each([
    ['showSidebar', "showSidebar(HtmlService.createHtmlOutput('x'))"],
    ['showModalDialog', "showModalDialog(HtmlService.createHtmlOutput('x'), 't')"],
    ['showModelessDialog', "showModelessDialog(HtmlService.createHtmlOutput('x'), 't')"],
  ])('AUTH-07: %s without the scope for pages is refused; menu and toast still work', (method, call) => {
    expect(granted([...SCOPES, EMAIL], `SpreadsheetApp.getUi().${call};`).error).toEqual({
      name: 'Exception',
      message: `You do not have permission to call Ui.${method}. Required permissions: ${withPrefix(UI)}`,
    });
    const rest = `SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'main').addToUi();
      SpreadsheetApp.getActiveSpreadsheet().toast('Done');`;
    expect(granted([...SCOPES, EMAIL], rest).error).toBeNull();
  });

  test('AUTH-08: without the scope for the open file the first call on it is refused, getUi is not', () => {
    const without = [...SCOPES.slice(1), UI, EMAIL];
    expect(granted(without, 'SpreadsheetApp.getActiveSpreadsheet();').error?.message).toMatch(
      /^You do not have permission to call SpreadsheetApp\.getActiveSpreadsheet\. Required permissions: /,
    );
    expect(granted(without, 'SpreadsheetApp.getUi();').error).toBeNull();
  });

  test('invalidateAuth takes all grants of the person away, for the next start as well', () => {
    const world = worldOf(
      "if (a) ScriptApp.invalidateAuth(); return UrlFetchApp.fetch('https://api.example.com/').getResponseCode();",
    );
    expect(world.run('main').value).toBe(200);
    world.run('main', [true]);
    expect(world.run('main').error?.message).toMatch(/^Authorization is required to perform that action\./);
    expect(world.run('main', [], { user: 'ben@example.com' }).value).toBe(200);
  });

  test('TRIG-17: in a test deployment no trigger ever fires', () => {
    const body =
      "if (a && a.triggerUid) Logger.log('fired'); else ScriptApp.newTrigger('main').timeBased().everyHours(1).create();";
    const fired = (published: boolean) => {
      const world = worldOf(body, { published });
      expect(world.run('main').error).toBeNull();
      world.advanceTo(world.clock.now() + 3 * 3_600_000);
      return world.logs.length;
    };
    expect([fired(true), fired(false)]).toEqual([3, 0]);
  });
});

describe('the runtime', () => {
  test('RT-09: a project of 948,587 characters in one file runs', () => {
    const world = worldOf(`return 1; /*${'x'.repeat(948_587)}*/`);
    expect(world.run('main').value).toBe(1);
  });

  test('RUN-10: the selection at the moment of a sidebar call is what the server finds', () => {
    const world = worldOf(
      'return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation()];',
    );
    world.book.addTab('Leavers');
    world.select(ANNA, 'Leavers', [[4, 2, 3, 1]]);
    expect(world.callFromSidebar('main', [])).toEqual({ ok: true, value: ['Leavers', 'B4:B6'] });
    world.select(ANNA, 'Staff', [[1, 1, 1, 1]]);
    expect(world.callFromSidebar('main', [])).toEqual({ ok: true, value: ['Staff', 'A1'] });
  });
});
