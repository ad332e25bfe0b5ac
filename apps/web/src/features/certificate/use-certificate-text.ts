import {
  bestMatch,
  type Certificate,
  CERTIFICATE_WORDS,
  type CertificateFormats,
  certificateText,
  type CertificateText,
  languagesOfCertificate,
} from '@app/domain';
import { useEffect, useMemo, useState } from 'react';
import type { Formats } from '../../app/i18n/formats.js';
import type { InterfaceLanguage } from '../../app/i18n/languages.js';
import { loadFormats, useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';

/**
 * A certificate in the reader's words, or in another language where its organisers wrote none in the reader's: the same that its
 * PDF has. `undefined` also while ways to write in that other language come.
 */
export function useCertificateText(certificate: Certificate | undefined, hash: string): CertificateText | undefined {
  const { language: own } = useLanguage();
  const language = useMemo(() => (certificate ? languageOf(certificate, own) : own), [certificate, own]);
  const formats = useFormatsIn(language);
  const amounts = useCarbonAmounts();
  return useMemo(() => {
    if (certificate === undefined || formats === undefined) return undefined;
    // Chromium has no Azerbaijani and would write numbers as in English; German writes them the same way.
    const locale = formats.locale.startsWith('az') ? 'de' : formats.locale;
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const reader: CertificateFormats = {
      language,
      kilograms: amounts.kilograms,
      tonnes: amounts.tonnes,
      percent: (share) => percent.format(share),
      number: (value) => formats.number(value),
      day: (date) => formats.plainDate(date),
      days: (first, last) => formats.plainDateRange(first, last),
      country: (code) => formats.country(code),
      languageName: (tag) => formats.language(tag),
      list: (items) => formats.list(items),
    };
    return certificateText(certificate, hash, CERTIFICATE_WORDS[language], reader);
  }, [certificate, hash, language, formats, amounts]);
}

/** As the server chooses for a PDF: the reader's own languages, then English, then whichever there is. */
function languageOf(certificate: Certificate, own: InterfaceLanguage): InterfaceLanguage {
  const written = languagesOfCertificate(certificate);
  for (const tag of [own, ...navigator.languages]) {
    const found = written.find((language) => bestMatch([language], tag) !== undefined);
    if (found !== undefined) return found;
  }
  return written.includes('en') ? 'en' : (written[0] ?? 'en');
}

function useFormatsIn(language: InterfaceLanguage): Formats | undefined {
  const { language: own } = useLanguage();
  const ownFormats = useFormats();
  const [other, setOther] = useState<{ language: InterfaceLanguage; formats: Formats }>();
  useEffect(() => {
    if (language === own) return;
    let isCurrent = true;
    void loadFormats(language).then((formats) => {
      if (isCurrent) setOther({ language, formats });
    });
    return () => {
      isCurrent = false;
    };
  }, [language, own]);
  if (language === own) return ownFormats;
  return other?.language === language ? other.formats : undefined;
}
