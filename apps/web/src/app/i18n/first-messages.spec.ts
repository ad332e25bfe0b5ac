import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { neededFiles, sourceAt } from '../../../build/needed-files.js';
import { isFirstMessage } from './first-messages.js';

const source = fileURLToPath(new URL('../../', import.meta.url));
const routes = ['app/routes.tsx', 'app/other-routes.tsx'].map((file) => join(source, file));
const later = globSync('{app,features/*}/messages/en.json', { cwd: source })
  .flatMap((file) => Object.keys(JSON.parse(readFileSync(join(source, file), 'utf8')) as object))
  .filter((key) => !isFirstMessage(key));
const laterKeys = new Set(later);

/** Messages that do not come with the app, anywhere in what `page` needs, now or later: 'file: key'. */
const missingFor = (page: string): string[] =>
  [...neededFiles([page], true, routes)].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`]([a-z][\w-]*\.[\w.-]*)(\$\{)?/g)]
      .filter(([, key = '', isOpen]) =>
        isOpen === undefined ? laterKeys.has(key) : later.some((each) => each.startsWith(key)),
      )
      .map(([, key]) => `${relative(source, file)}: ${key}`),
  );

describe('the messages that come with the app', () => {
  const files = routes.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(/= lazy\(async \(\) => \(\{\s*default: \(await import\('([^']+)'\)/g),
    ].flatMap(([, path = '']) => sourceAt(file, path)),
  );

  it('are asked of the pages that wait for no others', () => expect(files.length).toBeGreaterThan(5));
  it.each([join(source, 'app/App.tsx'), ...files].map((file) => relative(source, file)))(
    'are all that %s says',
    (file) => expect(missingFor(join(source, file))).toEqual([]),
  );
  it('are not all: pages of organisers are found to say more', () => {
    for (const page of ['organise-people/PeoplePage.tsx', 'outcomes/OutcomesTab.tsx', 'guest-of-honour/GuestTab.tsx'])
      expect(missingFor(join(source, 'features', page)), page).not.toEqual([]);
  });
});
