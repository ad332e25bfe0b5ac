import { useCallback, useMemo } from 'react';
import { type LanguageTexts, type PickedText, pickText } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useLiveRoom } from '../stage/index.js';

/** What the reader reads, the best first. */
export function useReadersLanguages(): readonly string[] {
  const { language } = useLanguage();
  return useMemo(() => [language, ...navigator.languages], [language]);
}

/** A text in the reader's language; in the summit's main one where theirs is missing. */
export function usePick(): (texts: LanguageTexts) => PickedText {
  const { mainLanguage } = useLiveRoom();
  const asked = useReadersLanguages();
  return useCallback((texts) => pickText(texts, asked, mainLanguage), [asked, mainLanguage]);
}

/** As the API gives texts. */
export const textsOf = (translations: readonly { language: string; text: string }[]): LanguageTexts =>
  Object.fromEntries(translations.map(({ language, text }) => [language, text]));
