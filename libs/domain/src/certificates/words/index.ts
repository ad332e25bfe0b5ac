import { az } from './az.js';
import type { CertificateWords } from './certificate-words.js';
import { en } from './en.js';
import { ru } from './ru.js';
import { th } from './th.js';
import { ur } from './ur.js';
import { zh } from './zh.js';

/** By language of the interface. */
export const CERTIFICATE_WORDS = { en, zh, ur, ru, th, az } as const satisfies Readonly<
  Record<string, CertificateWords>
>;
export type CertificateLanguage = keyof typeof CERTIFICATE_WORDS;
/** Languages that certificates are written in (BCP 47). */
export const CERTIFICATE_LANGUAGES = Object.keys(CERTIFICATE_WORDS) as readonly CertificateLanguage[];
