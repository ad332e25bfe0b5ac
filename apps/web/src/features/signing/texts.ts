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

/** Each writing of a name once, in their own script first: English is how others read it. */
export function writingsOf(names: readonly Translation[]): Translation[] {
  const isEnglish = ({ language }: Translation): boolean => language.split('-')[0] === 'en';
  return [...names.filter((name) => !isEnglish(name)), ...names.filter(isEnglish)].filter(
    (name, index, all) => all.findIndex(({ text }) => text === name.text) === index,
  );
}
