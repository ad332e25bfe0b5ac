import type { ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { LocalText } from '../../ui/LocalText.js';
import type { DeskProject } from './desk.queries.js';

type Translations = DeskProject['names'];

/** One of a text's languages: the reader's, else English, else the first. */
export function ownText(texts: Translations, language: string): Translations[number] | undefined {
  return texts.find((each) => each.language === language) ?? texts.find((each) => each.language === 'en') ?? texts[0];
}

/** A text that came in all its languages, in the reader's. */
export function OwnText({ texts }: { texts: Translations }): ReactNode {
  const { language } = useLanguage();
  const text = ownText(texts, language);
  return text && <LocalText text={text} />;
}
