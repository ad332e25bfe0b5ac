/** Why a text was not translated: the service is away or failed, or has too much to do. */
export type TranslationFailure = { failure: 'failed' } | { failure: 'busy'; retryAfterS: number };
export interface Translation {
  text: string;
  /** What the original was taken for, BCP 47. */
  sourceLanguage: string;
}

/** A machine that translates. Never throws: what fails is said. */
export interface Translator {
  /** Languages that it translates into, BCP 47; empty while that is not known. */
  readonly languages: readonly string[];
  /** `language`: one of `languages`. */
  translate(text: string, language: string): Promise<Translation | TranslationFailure>;
}

/** Injection token of the `Translator`, `undefined` where none is configured. */
export const TRANSLATOR = Symbol('TRANSLATOR');

/** The one of these languages that a reader of `wanted` is served by: the same, else its written form, else its language. */
export function servingLanguage(languages: readonly string[], wanted: string): string | undefined {
  const asked = wanted.toLowerCase();
  const [base] = asked.split('-');
  return (
    languages.find((language) => language.toLowerCase() === asked) ??
    languages.find((language) => language.toLowerCase() === base) ??
    languages.find((language) => language.toLowerCase().split('-')[0] === base)
  );
}
