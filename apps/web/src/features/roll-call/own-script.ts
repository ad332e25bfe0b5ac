import { type LanguageTexts, ownWriting, type PickedText, pickText } from '@app/domain';

/** A name as who bears it writes it, and as the reader does where that is another text. */
export interface ShownName {
  own: PickedText;
  readers: PickedText | null;
}

/** @param asked languages of the reader, the best first */
export function shownName(names: LanguageTexts, country: string | null, asked: readonly string[]): ShownName {
  const readers = pickText(names, asked, 'en');
  const language = ownWriting(Object.keys(names), country);
  if (language === null || names[language] === readers.text) return { own: readers, readers: null };
  return { own: pickText(names, [language], language), readers };
}
