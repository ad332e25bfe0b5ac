import { acceptLanguage, pickLanguage, type InterfaceLanguage } from './languages.js';
import { loadMessages } from './messages.js';

const STORAGE_KEY = 'canopy.language';

/** The language this reader sees: the one chosen on this device, or the first of the browser's that the app speaks. */
export const readerLanguage = (): InterfaceLanguage => pickLanguage(navigator.languages, remembered());

/** `Accept-Language` of this reader: what the app asks in as long as they choose no other language. */
export const readerAcceptLanguage = (): string => acceptLanguage(readerLanguage(), navigator.languages);

/** Starts to load the reader's messages before anything is drawn. When that fails, the provider asks again and says so. */
export function loadLanguageAhead(): void {
  loadMessages(readerLanguage()).catch(() => undefined);
}

/** Storage may be forbidden (private windows, policies): then the choice lasts for this visit. */
function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}
/** Best effort: see `remembered`. */
export function rememberLanguage(language: InterfaceLanguage): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // The visit goes on in the chosen language; it is only not remembered.
  }
}
