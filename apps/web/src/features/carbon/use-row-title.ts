import { useCallback } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { FootprintForm, TravelRow } from './footprint-form.js';
import type { PartName } from './shown-footprint.js';

type RowTitle = (form: FootprintForm, part: PartName, index: number) => string;

/** What a row of the form is called in a result: 'Beijing to Chengdu, there and back'. */
export function useRowTitle(): RowTitle {
  const t = useText();
  const formats = useFormats();
  return useCallback(
    (form, part, index) => {
      if (part === 'travel') {
        const row = form.travel[index];
        if (row === undefined) return t('carbon.part.travel');
        const way = wayOf(row) ?? t(`carbon.mode.${row.mode}`);
        return row.isReturn ? t('carbon.title.return', { way }) : way;
      }
      if (part === 'nights') {
        const row = form.stays[index];
        return row ? t('carbon.title.nights', { country: formats.country(row.country) }) : t('carbon.part.nights');
      }
      if (part === 'online') {
        const row = form.online[index];
        return row ? t(`carbon.device.${row.device}`) : t('carbon.part.online');
      }
      return t('carbon.home');

      function wayOf({ from, to }: TravelRow): string | undefined {
        if (from === null || to === null) return undefined;
        return t('carbon.title.way', { from: from.city || from.iata, to: to.city || to.iata });
      }
    },
    [t, formats],
  );
}
