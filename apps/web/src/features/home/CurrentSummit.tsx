import { Button } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useProgrammeChanges } from '../../clients/graphql/use-programme-changes.js';
import { Countdown } from '../../ui/Countdown.js';
import { LiveBadge } from '../../ui/LiveBadge.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { useNow } from '../../ui/use-now.js';
import { foremostSession, isOver, sessionMoment } from '../summit/index.js';
import { CurrentSessionsQuery, type ListedSummit } from './home.queries.js';
import { SummitLine } from './SummitLine.js';
import classes from './Home.module.css';

/** A summit that is on or announced: what is live in it, else when it goes on. */
export function CurrentSummit({ summit }: { summit: ListedSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const nowMs = useNow().getTime();
  const [result, ask] = useQuery({ query: CurrentSessionsQuery, variables: { slug: summit.slug, first: 250 } });
  useProgrammeChanges(summit.slug, result.data?.summit?.state, () => ask({ requestPolicy: 'network-only' }));
  const sessions = result.data?.summit?.sessions.nodes ?? [];
  const session = foremostSession(sessions, nowMs);
  const hasEnded = isOver(summit.endsOn, formats.dayKey(new Date(nowMs), summit.timeZone), sessions, nowMs);
  const moment = session && sessionMoment(session, nowMs);
  const isOn = moment === 'live' || moment === 'soon';
  return (
    <section
      className={classes.current}
      data-live={moment === 'live' || undefined}
      data-mantine-color-scheme={moment === 'live' ? 'dark' : undefined}
      aria-labelledby={`summit-${summit.slug}`}
    >
      <p className={classes.eyebrow}>
        {isOn ? <LiveBadge state={moment} /> : t(hasEnded ? 'home.ended' : 'home.next')}
      </p>
      <h2 id={`summit-${summit.slug}`} className={classes.currentTitle}>
        <Link href={`/s/${summit.slug}`}>
          <LocalText text={summit.title} />
        </Link>
      </h2>
      {summit.theme && <LocalText as="p" text={summit.theme} className={classes.theme} />}
      <SummitLine summit={summit} />
      <div className={classes.step}>
        {session && isOn ? (
          <Button
            component={Link}
            href={`/s/${summit.slug}/${session.slug}`}
            size="lg"
            leftSection={<IconBroadcast size={22} aria-hidden />}
          >
            {t('home.join')}
          </Button>
        ) : (
          <Button component={Link} href={`/s/${summit.slug}`} size="lg">
            {t('home.open')}
          </Button>
        )}
        {session && (
          <p>
            <LocalText text={session.title} className={classes.sessionTitle} />
            <br />
            {isOn ? (
              <LocalTime at={session.startsAt} until={session.endsAt} summitZone={summit.timeZone} shows="time" />
            ) : (
              <Countdown until={session.startsAt} />
            )}
          </p>
        )}
      </div>
    </section>
  );
}
