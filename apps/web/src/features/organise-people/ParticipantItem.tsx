import { Button } from '@mantine/core';
import { IconCheck, IconClock, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { DraftText, draftTextFor, type OrganisedSummit } from '../organise/index.js';
import { ErasePerson } from '../personal-data/index.js';
import { InvitationLine } from './InvitationLine.js';
import type { Participant } from './people.queries.js';
import classes from './organise-people.module.css';

interface ParticipantItemProps {
  summit: OrganisedSummit;
  participant: Participant;
  onEdit: () => void;
  onChanged: () => void;
}

/** One person: who they are, each invitation with its state, and what is still to be told. */
export function ParticipantItem({ summit, participant, onEdit, onChanged }: ParticipantItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const { person, appearances } = participant;
  const name = draftTextFor(person.names, language)?.text ?? person.slug;
  return (
    <li className={`${classes.participant} ${classes.person}`}>
      <div className={classes.who}>
        <PersonPhoto name={name} url={person.photoUrl} size={56} />
        <div className={classes.whoText}>
          <h3>
            <DraftText texts={person.names} />
          </h3>
          <p className={classes.soft}>
            <DraftText texts={person.titles} />
          </p>
          <p className={classes.soft}>
            {person.organisationName && <bdi>{person.organisationName}</bdi>}
            {person.organisationName && person.country && ' · '}
            {person.country && <Country code={person.country} />}
          </p>
          {person.changedByPersonAt && (
            <p className={classes.changed}>
              {t('organise-people.changed-by-person', {
                date: formats.dateTime(person.changedByPersonAt, readerZone()),
              })}
            </p>
          )}
        </div>
        <Button
          type="button"
          size="compact-sm"
          variant="subtle"
          aria-label={t('organise-people.edit-of', { name: `\u2068${name}\u2069` })}
          onClick={onEdit}
        >
          {t('organise-people.edit')}
        </Button>
      </div>
      <Told participant={participant} />
      {appearances.length === 0 && <p className={classes.soft}>{t('organise-people.delegate-only')}</p>}
      <ul className={classes.appearances}>
        {appearances.map((appearance) => (
          <li key={`${appearance.sessionId} ${appearance.role}`}>
            <p>
              <span className={classes.soft}>{t(`organise-people.role.${appearance.role}`)} · </span>
              <Link href={`/organise/${summit.slug}/programme?session=${appearance.sessionSlug}`}>
                <DraftText texts={appearance.sessionTitles} />
              </Link>
              {appearance.startsAt && (
                <span className={classes.soft}> · {formats.dateTime(appearance.startsAt, summit.timeZone)}</span>
              )}
            </p>
            <InvitationLine appearance={appearance} personId={person.id} name={name} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      <ErasePerson summitId={summit.id} of="PERSON" id={person.id} name={name} onErased={onChanged} />
    </li>
  );
}

/** What the person told: profile, times, devices. In words, each with a sign. */
function Told({ participant }: { participant: Participant }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { missing, availabilityStatedAt, availability, technicalCheck: check } = participant;
  return (
    <ul className={classes.told}>
      <li data-state={missing.length === 0 ? 'done' : 'open'}>
        <Sign isDone={missing.length === 0} />
        {missing.length === 0
          ? t('organise-people.profile-complete')
          : t('organise-people.profile-missing', {
              parts: formats.list(missing.map((part) => t(`organise-people.part.${part}`))),
            })}
      </li>
      <li data-state={availabilityStatedAt === null ? 'open' : 'done'}>
        <Sign isDone={availabilityStatedAt !== null} />
        {availabilityStatedAt === null
          ? t('organise-people.availability-open')
          : availability.length === 0
            ? t('organise-people.availability-always')
            : t('organise-people.availability-times', { count: availability.length })}
      </li>
      <li data-state={check === null ? 'open' : isFine(check) ? 'done' : 'warn'}>
        <Sign isDone={check !== null && isFine(check)} isWarning={check !== null && !isFine(check)} />
        {check === null
          ? t('organise-people.check-open')
          : t('organise-people.check-done', {
              camera: t(`organise-people.device.${check.camera}`),
              microphone: t(`organise-people.device.${check.microphone}`),
              network: t(`organise-people.network.${check.network}`),
              date: formats.dateTime(check.checkedAt, readerZone()),
            })}
      </li>
    </ul>
  );
}

function Sign({ isDone, isWarning = false }: { isDone: boolean; isWarning?: boolean }): ReactNode {
  const Icon = isDone ? IconCheck : isWarning ? IconMinus : IconClock;
  return <Icon size={16} aria-hidden />;
}

const isFine = ({ camera, microphone, network }: NonNullable<Participant['technicalCheck']>): boolean =>
  camera === 'ON' && microphone === 'ON' && (network === 'GOOD' || network === 'FAIR');
