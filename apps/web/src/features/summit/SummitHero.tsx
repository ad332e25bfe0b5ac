import { Button } from '@mantine/core';
import { IconArrowRight, IconBroadcast } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { Countdown } from '../../ui/Countdown.js';
import { LiveBadge } from '../../ui/LiveBadge.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { useNow } from '../../ui/use-now.js';
import { GuestPageLink } from '../guest-of-honour/index.js';
import { RegisterAction } from '../registration/index.js';
import { AddToCalendar } from '../calendar/index.js';
import { hasOutcomes } from './Outcomes.js';
import { Originals } from './Originals.js';
import { foremostSession, isOver, sessionMoment } from './session-moment.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** What this is, who holds it, when and where, and the one thing to do now. */
export function SummitHero({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  return (
    <header className={classes.hero}>
      {summit.isRehearsal && <p className={classes.rehearsal}>{t('summit.rehearsal')}</p>}
      <LocalText as="h1" text={summit.title} />
      {summit.theme && <LocalText as="p" text={summit.theme} className={`${classes.theme} title`} />}
      <NextStep summit={summit} />
      <Facts summit={summit} />
      <Originals summit={summit} />
    </header>
  );
}

function NextStep({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const nowMs = useNow().getTime();
  const session = foremostSession(summit.sessions.nodes, nowMs);
  const moment = session && sessionMoment(session, nowMs);
  if (session && (moment === 'live' || moment === 'soon')) {
    return (
      <div className={classes.step}>
        <Button
          component={Link}
          href={`/s/${summit.slug}/${session.slug}`}
          size="lg"
          leftSection={<IconBroadcast size={22} aria-hidden />}
        >
          {t('summit.join')}
        </Button>
        <p className={classes.stepText}>
          <LiveBadge state={moment} /> <LocalText text={session.title} />
        </p>
      </div>
    );
  }
  if (!isOver(summit.endsOn, formats.dayKey(new Date(nowMs), summit.timeZone), summit.sessions.nodes, nowMs)) {
    return (
      <div className={classes.step}>
        <RegisterAction
          summitSlug={summit.slug}
          state={summit.registration?.state ?? null}
          otherwise={<AddToCalendar address={summit.calendarUrl} name={summit.title.text} variant="main" />}
        />
        {session && (
          <p className={classes.stepText}>
            <FormattedMessage
              id="summit.next-session"
              values={{ title: <LocalText text={session.title} />, countdown: <Countdown until={session.startsAt} /> }}
            />
          </p>
        )}
      </div>
    );
  }
  const target = hasOutcomes(summit) ? 'outcomes' : summit.initiatives.length > 0 ? 'initiative' : 'programme';
  return (
    <div className={classes.step}>
      <Button
        component="a"
        href={`#${target}`}
        size="lg"
        rightSection={<IconArrowRight size={20} aria-hidden className={classes.onward} />}
      >
        {target === 'programme' ? t('summit.see-programme') : t('summit.read-decided')}
      </Button>
    </div>
  );
}

function Facts({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const guest = summit.guestPage?.country ?? summit.guestOfHonour?.country;
  const first = summit.sessions.nodes.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('summit.when')}</dt>
        <dd>
          <time dateTime={summit.startsOn}>{formats.plainDateRange(summit.startsOn, summit.endsOn)}</time>
          {summit.dateNote && (
            <>
              {' '}
              <span className={classes.soft}>
                (<LocalText text={summit.dateNote} marksFallback={false} />)
              </span>
            </>
          )}
          {first && (
            <span className={classes.begins}>
              <FormattedMessage
                id="summit.begins"
                values={{ time: <LocalTime at={first.startsAt} summitZone={summit.timeZone} shows="time" /> }}
              />
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('summit.where')}</dt>
        <dd>
          {t(`summit.format.${summit.format}`)}
          {summit.place && (
            <>
              {' · '}
              <LocalText text={summit.place} />
            </>
          )}
        </dd>
      </div>
      {summit.organisers.length > 0 && (
        <div>
          <dt>{t('summit.hosts')}</dt>
          {summit.organisers.map((organiser) => (
            <dd key={organiser.id}>
              <LocalText text={organiser.name} />
              {organiser.country && (
                <span className={classes.soft}>
                  {' · '}
                  <Country code={organiser.country} />
                </span>
              )}
            </dd>
          ))}
        </div>
      )}
      {guest && (
        <div>
          <dt>{t('summit.guest')}</dt>
          <dd>
            <Country code={guest} />
            {summit.guestOfHonour?.reason && (
              <span className={classes.soft}>
                {' · '}
                <LocalText text={summit.guestOfHonour.reason} />
              </span>
            )}
          </dd>
          {summit.guestPage && (
            <dd>
              <GuestPageLink summitSlug={summit.slug} />
            </dd>
          )}
        </div>
      )}
      <div>
        <dt>{t('summit.languages')}</dt>
        <dd>{formats.list(summit.languages.map((language) => formats.language(language)))}</dd>
      </div>
      {summit.participants.length > 0 && (
        <div>
          <dt>{t('summit.participants')}</dt>
          <dd>
            <ul className={classes.inlineList}>
              {summit.participants.map((participant) => (
                <li key={participant.text}>
                  <LocalText text={participant} marksFallback={false} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
