/** Languages the interface is complete in (BCP 47), in the order the picker shows them. */
export const INTERFACE_LANGUAGES = ['en', 'zh', 'ur', 'ru', 'th', 'az'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
