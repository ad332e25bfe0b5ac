import { directionOf, type TextDirection } from './language.js';

/** One text in its languages: BCP 47 tag → text. At least one entry. */
export type LanguageTexts = Readonly<Record<string, string>>;

/** A text as shown: which language was taken and how it is written. */
export interface PickedText {
  readonly text: string;
  readonly language: string;
  readonly direction: TextDirection;
  /** None of the asked languages was there. */
  readonly isFallback: boolean;
}

/**
 * The text that fits the reader best: the asked languages in their order, then the summit's main one, then the first
 * there is. `zh-Hans-CN` is served by `zh-Hans` or `zh`, and `zh` by `zh-Hant` (RFC 4647 lookup, then the other way round).
 * An empty record gives the empty text in the main language.
 */
export function pickText(texts: LanguageTexts, asked: readonly string[], mainLanguage: string): PickedText {
  const available = Object.keys(texts);
  for (const language of asked) {
    const match = bestMatch(available, language);
    if (match !== undefined) return picked(texts, match, false);
  }
  const language = bestMatch(available, mainLanguage) ?? available[0];
  return language === undefined
    ? { text: '', language: mainLanguage, direction: directionOf(mainLanguage), isFallback: true }
    : picked(texts, language, true);
}

/** Every language of a text, in the order they are kept. */
export function allTranslations(texts: LanguageTexts): { language: string; text: string; direction: TextDirection }[] {
  return Object.entries(texts).map(([language, text]) => ({ language, text, direction: directionOf(language) }));
}

function picked(texts: LanguageTexts, language: string, isFallback: boolean): PickedText {
  return { text: texts[language] ?? '', language, direction: directionOf(language), isFallback };
}

/** The available tag that serves `asked` best, `undefined` when none does. Upper and lower case don't matter. */
export function bestMatch(available: readonly string[], asked: string): string | undefined {
  const wanted = asked.toLowerCase();
  for (let tag = wanted; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const match = available.find((candidate) => candidate.toLowerCase() === tag);
    if (match !== undefined) return match;
  }
  const primary = wanted.split('-')[0] ?? '';
  return wanted === primary
    ? available.find((candidate) => candidate.toLowerCase().startsWith(`${primary}-`))
    : undefined;
}
