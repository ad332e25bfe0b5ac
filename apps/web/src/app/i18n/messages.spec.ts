import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from './languages.js';

const source = fileURLToPath(new URL('../../', import.meta.url));
const folders = globSync('{app,features/*}/messages/en.json', { cwd: source }).map((file) => dirname(file));

const read = (folder: string, language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(source, folder, `${language}.json`), 'utf8')) as Record<string, string>;

/** `{count, plural …}` counts as `count:plural`, `<link>…</link>` as `link:tag`: what the code has to pass in. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  const found = new Set<string>();
  const visit = (list: readonly MessageFormatElement[]): void => {
    for (const element of list) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(`${element.value}:${TYPE[element.type]}`);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(elements);
  return [...found].sort();
}

function pluralsOf(elements: readonly MessageFormatElement[]): { kind: Intl.PluralRuleType; categories: string[] }[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => pluralsOf(option.value));
    const own =
      element.type === TYPE.plural
        ? [
            {
              kind: element.pluralType ?? 'cardinal',
              categories: Object.keys(element.options).filter((key) => !key.startsWith('=')),
            },
          ]
        : [];
    return [...own, ...inner];
  });
}

describe.each(folders)('messages of %s', (folder) => {
  const english = read(folder, 'en');
  it('begin with the name of their feature', () => {
    const prefixes = folder.startsWith('app') ? ['app.', 'ui.'] : [`${folder.split('/')[1]}.`];
    expect(Object.keys(english).filter((key) => !prefixes.some((prefix) => key.startsWith(prefix)))).toEqual([]);
  });
  it.each(INTERFACE_LANGUAGES)('are complete and valid in %s', (language) => {
    const messages = read(folder, language);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(messages)) {
      expect(text.trim(), key).not.toBe('');
      const elements = parse(text);
      expect(argumentsOf(elements), key).toEqual(argumentsOf(parse(english[key] ?? '')));
      for (const plural of pluralsOf(elements)) {
        const categories =
          plural.kind === 'ordinal'
            ? new Intl.PluralRules(language, { type: 'ordinal' }).resolvedOptions().pluralCategories
            : needed;
        expect([...plural.categories].sort(), `${key}: plural categories`).toEqual([...categories].sort());
      }
    }
  });
});
