import type { ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { LocalText } from '../../ui/LocalText.js';

interface Text {
  language: string;
  text: string;
  direction: 'LTR' | 'RTL';
}

/** The translation that the organiser reads: their interface language's, else the first. `undefined` when there is none. */
export function draftTextFor(texts: readonly Text[], language: string): Text | undefined {
  return texts.find((text) => text.language === language) ?? texts.find((text) => text.language === 'en') ?? texts[0];
}

/** A draft's text in the organiser's language, else in another that it has. */
export function DraftText({ texts }: { texts: readonly Text[] }): ReactNode {
  const text = draftTextFor(texts, useLanguage().language);
  return text ? <LocalText text={text} /> : null;
}
