/** How many stand side by side where there is room for them. */
const MOST_AT_FIRST = 3;

/**
 * The leading language and the reader's own, where the text has it: what a narrow page can show. A wide one begins with others beside
 * them.
 */
export function firstShown(
  languages: readonly string[],
  leadingLanguage: string,
  reader: string,
  isWide = false,
): readonly string[] {
  const own = languages.find((language) => language === reader || language.split('-')[0] === reader);
  const first = [leadingLanguage, ...(own === undefined || own === leadingLanguage ? [] : [own])];
  const others = languages.filter((language) => !first.includes(language));
  const shown = isWide ? [...first, ...others].slice(0, MOST_AT_FIRST) : first;
  return languages.filter((language) => shown.includes(language));
}

/** Whether columns fit beside each other here. */
export const isWidePage = (): boolean => window.matchMedia('(width >= 64rem)').matches;
