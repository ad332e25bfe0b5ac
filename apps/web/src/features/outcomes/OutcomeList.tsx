import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { Money } from '../../ui/Money.js';
import { OUTCOME_ICONS } from './outcome-icons.js';
import type { OutcomeCard } from './outcomes.queries.js';
import classes from './outcomes.module.css';

/** Parties that a card names; the others are on the outcome's page. */
const NAMED = 3;

/** What a summit leaves behind, each leading to its page. `heading`: the level of the titles. */
export function OutcomeList({
  outcomes,
  heading: Heading,
}: {
  outcomes: readonly OutcomeCard[];
  heading: 'h2' | 'h3';
}): ReactNode {
  return (
    <ul className={classes.cards}>
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <Card outcome={outcome} heading={Heading} />
        </li>
      ))}
    </ul>
  );
}

function Card({ outcome, heading: Heading }: { outcome: OutcomeCard; heading: 'h2' | 'h3' }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const Icon = OUTCOME_ICONS[outcome.kind];
  const reached = outcome.milestones.filter(({ reachedOn }) => reachedOn !== null).length;
  const others = outcome.parties.length - NAMED;
  return (
    <article className={classes.card}>
      <Icon size={26} aria-hidden className={classes.icon} />
      <div className={classes.cardText}>
        <p className={classes.marks}>
          <span>{t(`outcomes.kind.${outcome.kind}`)}</span>
          <Status status={outcome.status} />
        </p>
        <Heading className={classes.cardTitle}>
          <Link href={`/outcomes/${outcome.slug}`}>
            <LocalText text={outcome.title} />
          </Link>
        </Heading>
        {outcome.amount && (
          <p className={classes.amount}>
            <Money amount={outcome.amount} />
          </p>
        )}
        {outcome.parties.length > 0 && (
          <p className={classes.soft}>
            {formats.list([
              ...outcome.parties.slice(0, NAMED).map(({ name }) => `\u2068${name.text}\u2069`),
              ...(others > 0 ? [t('outcomes.others', { count: others })] : []),
            ])}
          </p>
        )}
        {outcome.follows && (
          <p className={classes.soft}>
            {t('outcomes.takes-up', { summit: `\u2068${outcome.follows.summitTitle.text}\u2069` })}
          </p>
        )}
        {outcome.milestones.length > 0 && (
          <p className={classes.soft}>
            {t('outcomes.milestones-reached', { reached, count: outcome.milestones.length })}
          </p>
        )}
      </div>
    </article>
  );
}

/** How far it is, in a word. */
export function Status({ status }: { status: OutcomeCard['status'] }): ReactNode {
  const t = useText();
  return (
    <strong className={classes.status} data-status={status}>
      {t(`outcomes.status.${status}`)}
    </strong>
  );
}
