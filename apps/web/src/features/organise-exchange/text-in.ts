import { directionOf, pickText, type TextDirection } from '@app/domain';

/** A text of several languages as a reader of this one sees it. */
export function textIn(
  texts: Record<string, string>,
  language: string,
): { text: string; language: string; direction: TextDirection } {
  const picked = pickText(texts, [language], 'en');
  return { text: picked.text, language: picked.language, direction: directionOf(picked.language) };
}
