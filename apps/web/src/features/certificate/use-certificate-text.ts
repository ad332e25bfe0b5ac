import {
  type Certificate,
  CERTIFICATE_WORDS,
  type CertificateFormats,
  certificateText,
  type CertificateText,
} from '@app/domain';
import { useMemo } from 'react';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';

/** A certificate in the reader's words: the same that its PDF has. */
export function useCertificateText(certificate: Certificate | undefined, hash: string): CertificateText | undefined {
  const { language } = useLanguage();
  const formats = useFormats();
  const amounts = useCarbonAmounts();
  return useMemo(() => {
    if (certificate === undefined) return undefined;
    // Chromium has no Azerbaijani and would write numbers as in English; German writes them the same way.
    const locale = formats.locale.startsWith('az') ? 'de' : formats.locale;
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
    const reader: CertificateFormats = {
      language,
      kilograms: amounts.kilograms,
      tonnes: amounts.tonnes,
      percent: (share) => percent.format(share),
      day: (date) => formats.plainDate(date),
      days: (first, last) => formats.plainDateRange(first, last),
      country: (code) => formats.country(code),
      list: (items) => formats.list(items),
    };
    return certificateText(certificate, hash, CERTIFICATE_WORDS[language], reader);
  }, [certificate, hash, language, formats, amounts]);
}
