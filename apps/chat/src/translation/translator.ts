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
