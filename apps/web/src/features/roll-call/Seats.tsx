import { IconCheck } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type { RollCall, RollCallSeats } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import classes from './roll-call.module.css';

/** Of more places there is only the number. */
const MOST_LIGHTS = 12;

/** The places of each country, lit as they are taken. They stand by the country's name and never move. */
export function Seats({ seats }: Pick<RollCall, 'seats'>): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const formats = useFormats();
  const sorted = useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return seats.toSorted(({ country: a }, { country: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return compare(formats.country(a), formats.country(b));
    });
  }, [seats, language, formats]);
  return (
    <ul className={classes.seats} aria-label={t('roll-call.seats')} data-testid="roll-call-seats">
      {sorted.map((each) => (
        <Places key={each.country} of={each} />
      ))}
    </ul>
  );
}

function Places({ of: { country, invited, signed } }: { of: RollCallSeats }): ReactNode {
  const t = useText();
  return (
    <li className={classes.places} data-country={country ?? 'none'} data-full={signed >= invited || undefined}>
      <span className={classes.placeName}>
        {country === null ? t('roll-call.no-country') : <Country code={country} />}
      </span>
      {invited <= MOST_LIGHTS && (
        <span className={classes.lights} aria-hidden>
          {Array.from({ length: invited }, (_, place) => (
            <span key={place} className={classes.light} data-lit={place < signed || undefined}>
              {place < signed && <IconCheck size={12} stroke={3.5} />}
            </span>
          ))}
        </span>
      )}
      <span className={invited <= MOST_LIGHTS ? classes.unseen : classes.placeCount}>
        {t('roll-call.count', { signed, invited })}
      </span>
    </li>
  );
}
