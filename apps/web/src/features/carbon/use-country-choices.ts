import { useMemo } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { countries } from '../registration/index.js';

/** Countries by their names in the reader's language, for a select; the first choice is none. */
export function useCountryChoices(): { value: string; label: string }[] {
  const t = useText();
  const formats = useFormats();
  return useMemo(() => [{ value: '', label: t('carbon.choose') }, ...countries(formats.locale)], [formats.locale, t]);
}
