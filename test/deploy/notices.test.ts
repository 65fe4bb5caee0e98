// The licence notices of bundled packages: found for each, complete, and carried by the built files.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeOf, packagesOf, withComment, withTemplate } from '../../build/notices.mjs';

const PERMISSION = 'Permission is hereby granted, free of charge, to any person obtaining';

test('packages are told from the paths of modules, scoped ones and nested ones too', () => {
  const modules = ['/p/node_modules/preact/dist/a.mjs', '/p/node_modules/@x/y/b.js', '/p/src/main.ts', '\0virtual'];
  const nested = 'C:\\p\\node_modules\\a\\node_modules\\b\\c.js';
  expect(packagesOf([...modules, nested])).toEqual(['@x/y', 'b', 'preact']);
});

test('a notice has name, version and licence, and is plain ASCII', () => {
  const notice = noticeOf('validator');
  expect(notice).toMatch(/^validator \d+\.\d+\.\d+ \(MIT\)\n\nCopyright \(c\) 2018 Chris O'Hara/);
  expect(notice.replace(/\s+/g, ' ')).toContain(PERMISSION);
  expect([...notice].filter((sign) => sign > '~')).toEqual([]);
});

test('a package that contains the work of others ships their licence as well', () => {
  expect(noticeOf('libphonenumber-js')).toMatch(/The MIT License[\s\S]*Apache License\s+Version 2\.0/);
});

test('a package without a licence file breaks the build', () => {
  const root = mkdtempSync(join(tmpdir(), 'bare-'));
  mkdirSync(join(root, 'node_modules/bare'), { recursive: true });
  writeFileSync(join(root, 'node_modules/bare/package.json'), '{"version":"1.0.0","license":"MIT"}');
  expect(() => noticeOf('bare', root)).toThrow('bare has no licence file: its notice cannot be shipped');
  rmSync(root, { recursive: true });
});

test('in the code it is one comment after the first line, which nothing in it can end', () => {
  expect(withComment('/** @OnlyCurrentDoc */\nvar a;\n', ['x */ y'])).toBe(
    '/** @OnlyCurrentDoc */\n/*!\nThis program contains the following packages.\n\n---\n\nx * / y\n*/\nvar a;\n',
  );
});

test('in the page it is text that no browser shows or takes for markup', () => {
  expect(withTemplate('<body><p></p></body></html>\n', ['<b> & $& c'])).toBe(
    '<body><p></p><template id="notices">This program contains the following packages.\n\n---\n\n&#60;b&#62; &#38; $&#38; c' +
      '</template></body></html>\n',
  );
});

test.each([
  ['Code.js', ['leven', 'libphonenumber-js', 'validator']],
  ['sidebar.html', ['preact', 'validator']],
])('dist/%s carries the notices of %j', (file, packages) => {
  const lines = readFileSync(join('dist', file), 'utf8').split('\n');
  const missing = packages.filter(
    (name) => !lines.some((line) => line.startsWith(`${name} `) && line.endsWith('(MIT)')),
  );
  expect(missing).toEqual([]);
});
