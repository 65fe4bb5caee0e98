// Ships the licence notices of bundled packages with the build: MIT and Apache ask for them in every copy.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages among these modules, by the path below node_modules/. */
export function packagesOf(modules) {
  const names = modules.map((id) => /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** A package's name, version and licence texts, in ASCII. @throws Error for a package without a licence file */
export function noticeOf(name, root = process.cwd()) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  // Some packages have two: one for themselves, one for what they in turn contain.
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    : [];
  if (files.length === 0) throw new Error(`${name} has no licence file: its notice cannot be shipped`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return ascii([`${name} ${version} (${license})`, ...texts].join('\n\n'));
}

function ascii(text) {
  const plain = text
    .replace(/\r\n/g, '\n')
    .replace(/\u00a9/g, '(c)')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"');
  return plain
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u007f-\uffff]/g, '?');
}

const HEAD = 'This program contains the following packages.';

/** The code with a legal comment after its first line, which Google reads and must stay the first. */
export function withComment(code, notices) {
  const text = [HEAD, ...notices].join('\n\n---\n\n').replace(/\*\//g, '* /');
  const end = code.indexOf('\n') + 1;
  return `${code.slice(0, end)}/*!\n${text}\n*/\n${code.slice(end)}`;
}

/**
 * The page with the notices in a template, which no browser shows or runs. Not a comment: HtmlService may strip those,
 * and the notice must reach whoever gets the page.
 */
export function withTemplate(html, notices) {
  const text = [HEAD, ...notices].join('\n\n---\n\n').replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const end = html.lastIndexOf('</body>');
  if (end < 0) throw new Error('The page has no end of body');
  return `${html.slice(0, end)}<template id="notices">${text}</template>${html.slice(end)}`;
}

/** A rollup plugin, the last of its build: the comment goes into the script, the template into the page. */
export function notices() {
  const modules = new Set();
  return {
    name: 'notices',
    renderChunk(_code, chunk) {
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) if (renderedLength > 0) modules.add(id);
      return null;
    },
    generateBundle(_options, bundle) {
      const texts = packagesOf([...modules]).map((name) => noticeOf(name));
      if (texts.length === 0) return;
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = withComment(file.code, texts);
        else if (file.fileName.endsWith('.html')) file.source = withTemplate(String(file.source), texts);
      }
    },
  };
}
