import { IconArrowsExchange, IconDeviceLaptop, IconRoute, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { type Presence, PRESENCES } from './kept-footprint.js';
import type { PartName } from './shown-footprint.js';
import classes from './carbon.module.css';

const ICONS: Readonly<Record<Presence, Icon>> = {
  'in-person': IconRoute,
  online: IconDeviceLaptop,
  both: IconArrowsExchange,
};

interface PresenceChoiceProps {
  value: Presence | null;
  /** Parts that the organisers count: what they do not count is not asked for. */
  parts: readonly PartName[];
  onChange: (presence: Presence) => void;
}

/** The first question, and the only one until it is answered. */
export function PresenceChoice({ value, parts, onChange }: PresenceChoiceProps): ReactNode {
  const t = useText();
  const countsComing = parts.includes('travel') || parts.includes('nights');
  const countsOnline = parts.includes('online');
  const offered = PRESENCES.filter(
    (presence) => (presence === 'online' || countsComing) && (presence === 'in-person' || countsOnline),
  );
  return (
    <fieldset className={classes.presence}>
      <legend>{t('carbon.presence')}</legend>
      <div className={classes.presenceChoices}>
        {offered.map((presence) => {
          const PresenceIcon = ICONS[presence];
          return (
            <label key={presence} data-checked={value === presence || undefined}>
              <input type="radio" name="presence" checked={value === presence} onChange={() => onChange(presence)} />
              <PresenceIcon size={24} aria-hidden />
              <span>{t(`carbon.presence.${presence}`)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
