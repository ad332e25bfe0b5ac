/** What the build makes of all `messages/*.json`: `build/compile-messages.ts`. */
declare module 'virtual:messages' {
  type Load = () => Promise<{
    default: Record<string, import('@formatjs/icu-messageformat-parser').MessageFormatElement[]>;
  }>;
  type ByLanguage = Readonly<Record<import('./languages.js').InterfaceLanguage, Load>>;
  /** Those that come with the app: `first-messages.ts`. */
  export const first: ByLanguage;
  export const more: ByLanguage;
}
