import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useQuery } from 'urql';
import { pickText } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { useLiveRoom } from '../stage/index.js';
import { SpokenFor } from './presence.queries.js';
import classes from './presence.module.css';
import { speaksFor } from './speaks-for.js';

/** Who speaks for whom, who interprets into which language, and from which countries those who are here come. */
export function RoomPresence(): ReactNode {
  const { stage } = useLiveRoom();
  return (
    <div className={classes.presence} data-testid="presence">
      {stage.floor && <FloorFor personId={stage.floor.participantId} />}
      <Interpreting />
      <Origins />
    </div>
  );
}

function FloorFor({ personId }: { personId: string }): ReactNode {
  const { summit, session, seats, textOf, panel } = useLiveRoom();
  const [{ data }] = useQuery({
    query: SpokenFor,
    variables: { summit: summit.slug, session: session.slug },
    // Nobody reads it behind another panel.
    pause: panel !== 'people',
  });
  const seat = seats.find(({ participantId }) => participantId === personId);
  const spokenFor = data?.summit ? speaksFor(data.summit, personId) : null;
  if (seat === undefined || spokenFor === null) return null;
  const { name } = textOf(seat);
  return (
    <p data-testid="speaks-for">
      <FormattedMessage
        id={spokenFor.isDelegation ? 'presence.speaks-for-delegation' : 'presence.speaks-for'}
        values={{
          name: (
            <bdi key="name" lang={name.language} className={classes.name}>
              {name.text}
            </bdi>
          ),
          whom: (
            <span key="whom">
              {spokenFor.organisation && <LocalText text={spokenFor.organisation.name} marksFallback={false} />}
              {spokenFor.organisation && spokenFor.country && ' · '}
              {spokenFor.country && <Country code={spokenFor.country} />}
            </span>
          ),
        }}
      />
    </p>
  );
}

function Interpreting(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const { stage, mainLanguage } = useLiveRoom();
  const booths = stage.booths.flatMap((booth) => {
    const active = booth.members.find(({ participantId }) => participantId === booth.activeId);
    if (active === undefined) return [];
    return [{ into: booth.language, name: pickText(active.name, [language, ...navigator.languages], mainLanguage) }];
  });
  if (booths.length === 0) return null;
  return (
    <dl className={classes.booths} aria-label={t('presence.interpreting')} data-testid="interpreting">
      {booths.map(({ into, name }) => (
        <div key={into}>
          <dt>{t('presence.into', { language: formats.language(into) })}</dt>
          <dd>
            <bdi lang={name.language}>{name.text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Origins(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { chat } = useLiveRoom();
  const { countries, otherCount, unknownCount } = chat.presence.origins;
  if (countries.length === 0 && otherCount === 0) return null;
  return (
    <details className={classes.origins} data-testid="origins">
      <summary>
        {countries.length === 0 ? t('presence.from-others') : t('presence.from', { count: countries.length })}
      </summary>
      <ul>
        {countries.map(({ country, count }) => (
          <li key={country}>
            <Country code={country} />
            <bdi>{formats.number(count)}</bdi>
          </li>
        ))}
        {otherCount > 0 && (
          <li className={classes.soft}>
            <span>{t('presence.other-countries')}</span>
            <bdi>{formats.number(otherCount)}</bdi>
          </li>
        )}
        {unknownCount > 0 && (
          <li className={classes.soft}>
            <span>{t('presence.unknown-country')}</span>
            <bdi>{formats.number(unknownCount)}</bdi>
          </li>
        )}
      </ul>
      <p className={classes.soft}>{t('presence.note')}</p>
    </details>
  );
}
