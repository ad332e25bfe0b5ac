import { useMemo } from 'react';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { Capacity, Signature, Translation } from './signing.queries.js';
import { textFor } from './texts.js';

export interface SigningWords {
  /** A text in a sentence of ours, kept apart from it whatever its direction. */
  within: (texts: readonly Translation[]) => string;
  /** 'for Pakistan', 'for the Institute (Pakistan)', 'in their own name'. */
  capacity: (capacity: Capacity) => string;
  /** How it is known that it was them. */
  proof: (signature: Pick<Signature, 'verifiedBy' | 'recordedBy'>) => string;
}

/** What pages about signatures say again and again. */
export function useSigningWords(): SigningWords {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  return useMemo(() => {
    const within = (texts: readonly Translation[]): string => isolated(textFor(texts, language)?.text ?? '');
    return {
      within,
      capacity: ({ kind, country, institution }) => {
        if (kind === 'PERSON') return t('signing.capacity.person');
        if (kind === 'COUNTRY') return t('signing.capacity.for', { whom: isolated(formats.country(country ?? '')) });
        const whom = within(institution ?? []);
        return country
          ? t('signing.capacity.institution', { whom, country: isolated(formats.country(country)) })
          : t('signing.capacity.for', { whom });
      },
      proof: ({ verifiedBy, recordedBy }) => t(`signing.proof.${verifiedBy}`, { name: isolated(recordedBy ?? '') }),
    };
  }, [t, formats, language]);
}

const isolated = (text: string): string => `\u2068${text}\u2069`;
