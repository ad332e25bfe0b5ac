import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { loadChineseFont } from '../../ui/fonts/chinese.js';
import { createFormats, type Formats } from './formats.js';
import { directionOf, localeFor, type Direction, type InterfaceLanguage } from './languages.js';
import { loadMessages, type Messages } from './messages.js';
import { readerLanguage, rememberLanguage } from './reader-language.js';

interface LanguageContextValue {
  language: InterfaceLanguage;
  direction: Direction;
  formats: Formats;
  /** Loads the language, then shows it; the choice is remembered on this device. */
  chooseLanguage: (language: InterfaceLanguage) => void;
}
const LanguageContext = createContext<LanguageContextValue | null>(null);

interface LanguageProviderProps {
  /** Shown until the first language is there. */
  fallback: ReactNode;
  /** Shown when the messages cannot be loaded at all: no message can say so. */
  failure: (retry: () => void) => ReactNode;
  children: ReactNode;
}

/** Chooses, loads and announces the interface language: messages, formats, `<html lang dir>`. */
export function LanguageProvider({ fallback, failure, children }: LanguageProviderProps): ReactNode {
  const [wanted, setWanted] = useState<InterfaceLanguage>(readerLanguage);
  const [shown, setShown] = useState<{ language: InterfaceLanguage; messages: Messages; formats: Formats } | null>(
    null,
  );
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    if (wanted === 'zh') void loadChineseFont();
    Promise.all([loadMessages(wanted), loadFormats(wanted)]).then(
      ([messages, formats]) => {
        if (!isCurrent) return;
        setHasFailed(false);
        setShown({ language: wanted, messages, formats });
      },
      () => {
        if (isCurrent) setHasFailed(true);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted, attempt]);

  const chooseLanguage = useCallback((language: InterfaceLanguage) => {
    rememberLanguage(language);
    setWanted(language);
    setAttempt((count) => count + 1);
  }, []);

  const language = shown?.language;
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);

  const value = useMemo<LanguageContextValue | null>(
    () =>
      shown && {
        language: shown.language,
        direction: directionOf(shown.language),
        formats: shown.formats,
        chooseLanguage,
      },
    [shown, chooseLanguage],
  );

  if (!shown || !value) return hasFailed ? failure(() => setAttempt((count) => count + 1)) : fallback;
  return (
    <LanguageContext value={value}>
      <IntlProvider locale={shown.language} messages={shown.messages}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The interface language and how to change it. */
export function useLanguage(): LanguageContextValue {
  const value = use(LanguageContext);
  if (!value) throw new Error('useLanguage() needs a <LanguageProvider> above it');
  return value;
}

/** Dates, times, numbers and names of countries, as this reader writes them. */
export function useFormats(): Formats {
  return useLanguage().formats;
}

/** Ways to write in one language, also in another one than the page's. */
export async function loadFormats(language: InterfaceLanguage): Promise<Formats> {
  const formats = createFormats(localeFor(language, navigator.languages));
  if (language !== 'az') return formats;
  const { completeAzerbaijani, lacksAzerbaijani } = await import('./azerbaijani.js');
  return lacksAzerbaijani() ? completeAzerbaijani(formats) : formats;
}
