import { IconAward, IconBulb, IconCoins, IconFileCheck, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

const ICONS: Readonly<Record<Summit['outcomes'][number]['kind'], TablerIcon>> = {
  FUND: IconCoins,
  MEMORANDUM: IconFileCheck,
  PROPOSAL: IconBulb,
  CERTIFICATE: IconAward,
};

/** What the summit released. */
export function Outcomes({ outcomes }: { outcomes: Summit['outcomes'] }): ReactNode {
  const t = useText();
  return (
    <Section id="outcomes" title={t('summit.outcomes')}>
      <ul className={classes.outcomes}>
        {outcomes.map((outcome) => {
          const Icon = ICONS[outcome.kind];
          return (
            <li key={outcome.title.text}>
              <Icon size={24} aria-hidden className={classes.outcomeIcon} />
              <div>
                <p className={classes.label}>{t(`summit.outcome.${outcome.kind}`)}</p>
                <LocalText as="p" text={outcome.title} className={`${classes.outcomeTitle} title`} />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
