import { bestMatch, type LanguageTexts, type PickedText, pickText } from '@app/domain';

/** A name as who bears it writes it, and as the reader does where that is another text. */
export interface ShownName {
  own: PickedText;
  readers: PickedText | null;
}

/** @param asked languages of the reader, the best first. @source of a country's main language: CLDR, likely subtags */
export function shownName(names: LanguageTexts, country: string | null, asked: readonly string[]): ShownName {
  const readers = pickText(names, asked, 'en');
  const likely = country === null ? undefined : new Intl.Locale(`und-${country}`).maximize().language;
  const language = likely === undefined ? undefined : bestMatch(Object.keys(names), likely);
  if (language === undefined || names[language] === readers.text) return { own: readers, readers: null };
  return { own: pickText(names, [language], language), readers };
}
