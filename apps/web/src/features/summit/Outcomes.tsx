import { IconAward, IconBulb, IconCoins, IconFileCheck, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { OutcomeList } from '../outcomes/index.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

const ICONS: Readonly<Record<Summit['outcomes'][number]['kind'], TablerIcon>> = {
  FUND: IconCoins,
  MEMORANDUM: IconFileCheck,
  PROPOSAL: IconBulb,
  CERTIFICATE: IconAward,
};

/** What the summit released: as its register has it, and what its programme announced that is not in the register yet. */
export function Outcomes({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const { outcomes, recalled } = summit.outcomeRegister;
  const announced = summit.outcomes.filter(({ title }) => !outcomes.some((each) => each.title.text === title.text));
  return (
    <Section
      id="outcomes"
      title={t('summit.outcomes')}
      aside={
        outcomes.length + recalled.length > 0 && (
          <Link href={`/s/${summit.slug}/outcomes`}>{t('summit.all-outcomes')}</Link>
        )
      }
    >
      {outcomes.length > 0 && <OutcomeList outcomes={outcomes} heading="h3" />}
      {announced.length > 0 && <Announced outcomes={announced} />}
    </Section>
  );
}

/** Whether there is anything to say of what was decided. */
export const hasOutcomes = ({ outcomes, outcomeRegister }: Summit): boolean =>
  outcomes.length > 0 || outcomeRegister.outcomes.length > 0 || outcomeRegister.recalled.length > 0;

function Announced({ outcomes }: { outcomes: Summit['outcomes'] }): ReactNode {
  const t = useText();
  return (
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
  );
}
