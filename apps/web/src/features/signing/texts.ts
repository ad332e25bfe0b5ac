import { ownWriting } from '@app/domain';
import type { Translation } from './signing.queries.js';

/** The translation for who reads in `language`: theirs, else English, else the first there is. */
export function textFor(texts: readonly Translation[], language: string): Translation | undefined {
  return (
    texts.find((text) => text.language === language) ??
    texts.find((text) => text.language.split('-')[0] === language) ??
    texts.find((text) => text.language === 'en') ??
    texts[0]
  );
}

/** Each writing of a name once: their own first where it is known, then the reader's, then the others. */
export function writingsOf(names: readonly Translation[], language: string, country: string | null): Translation[] {
  const own = ownWriting(
    names.map((name) => name.language),
    country,
  );
  const first = [names.find((name) => name.language === own), textFor(names, language)].filter(
    (name) => name !== undefined,
  );
  return [...first, ...names].filter((name, index, all) => all.findIndex(({ text }) => text === name.text) === index);
}
