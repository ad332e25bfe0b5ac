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

/** Each writing of a name once, in the order they were given: their own script first. */
export const writingsOf = (names: readonly Translation[]): Translation[] =>
  names.filter((name, index) => names.findIndex(({ text }) => text === name.text) === index);
