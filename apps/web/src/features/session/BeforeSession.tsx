import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useText } from '../../app/i18n/use-text.js';
import type { ChatSnapshot } from '../../clients/chat/index.js';
import { Countdown } from '../../ui/Countdown.js';
import { LocalText } from '../../ui/LocalText.js';
import { useNow } from '../../ui/use-now.js';
import { PageAnnouncements } from '../announcements/index.js';
import { DeviceCheck } from '../device-check/index.js';
import { StartControls } from '../console/index.js';
import { SessionSlides } from '../slides/index.js';
import { refusalMessage, useStageCommands } from '../stage/index.js';
import { AgendaContext } from './AgendaContext.js';
import classes from './Session.module.css';
import type { SessionDetails, SessionSummit } from './session-queries.js';
import { SessionHead, SessionPeople } from './SessionHead.js';
import { SoundCheckSection } from './SoundCheckSection.js';
import type { OwnMediaControls } from './use-own-media.js';

interface BeforeSessionProps {
  summit: SessionSummit;
  session: SessionDetails;
  chat: ChatSnapshot;
  own: OwnMediaControls;
  /** Readers' own clocks may be wrong. */
  serverNow: () => number;
  onBackstage: () => void;
}

/** The hall before it begins: a picture with the time left, who will speak, and for those on the programme the way in. */
export function BeforeSession({ summit, session, chat, own, serverNow, onBackstage }: BeforeSessionProps): ReactNode {
  const t = useText();
  useNow(1000);
  const isDue = serverNow() >= Date.parse(session.startsAt);
  const rights = chat.viewer?.rights ?? [];
  return (
    <div className={classes.page}>
      <PageAnnouncements summitId={summit.id} sessionId={session.id} />
      <section className={classes.holding} data-mantine-color-scheme="dark" data-testid="holding">
        <SessionHead summit={summit} session={session} />
        <p className={classes.countdown} role="status">
          {isDue ? (
            t('session.begins-any-moment')
          ) : (
            <FormattedMessage
              id="session.begins"
              values={{ countdown: <Countdown key="countdown" until={session.startsAt} now={serverNow} /> }}
            />
          )}
        </p>
        <p className={classes.holdingHint}>{t('session.stay-here')}</p>
      </section>
      {(rights.includes('publish') || rights.includes('moderate')) && (
        <Expected
          sessionId={session.id}
          own={own}
          mayPublish={rights.includes('publish')}
          mayModerate={rights.includes('moderate')}
          onBackstage={onBackstage}
        />
      )}
      {!rights.includes('publish') && <SoundCheckSection own={own} />}
      <SessionSlides
        sessionId={session.id}
        people={session.appearances.map(({ person }) => ({ personId: person.id, name: person.name.text }))}
      />
      <div className={classes.columns}>
        <div>
          {session.description && <LocalText as="p" className={classes.description} text={session.description} />}
          <SessionPeople summit={summit} session={session} />
        </div>
        <AgendaContext summit={summit} session={session} />
      </div>
    </div>
  );
}

interface ExpectedProps {
  sessionId: string;
  own: OwnMediaControls;
  mayPublish: boolean;
  mayModerate: boolean;
  onBackstage: () => void;
}

/** For those on the programme: check the devices, go backstage, and for the moderator, begin. */
function Expected({ sessionId, own, mayPublish, mayModerate, onBackstage }: ExpectedProps): ReactNode {
  const t = useText();
  const commands = useStageCommands(sessionId);
  const [isOpen, setIsOpen] = useState(false);
  const toggle = (): void => {
    setIsOpen(!isOpen);
    own.setIsChecking(!isOpen);
  };
  return (
    <section className={classes.expected} aria-labelledby="expected" data-testid="expected">
      <h2 id="expected">{mayModerate ? t('session.you-moderate') : t('session.you-are-expected')}</h2>
      <p>{mayModerate ? t('session.moderate-hint') : t('session.expected-hint')}</p>
      <div className={classes.actions}>
        {mayModerate && <StartControls commands={commands} />}
        <button
          type="button"
          className={mayModerate ? classes.quietButton : classes.mainButton}
          data-testid="backstage"
          onClick={onBackstage}
        >
          {t('session.go-backstage')}
        </button>
        {mayPublish && (
          <button
            type="button"
            className={classes.quietButton}
            aria-expanded={isOpen}
            data-testid="check-devices"
            onClick={toggle}
          >
            {isOpen ? t('session.close-check') : t('session.check-title')}
          </button>
        )}
      </div>
      {commands.problem && (
        <p className={classes.problem} role="alert">
          {t(refusalMessage(commands.problem))}
        </p>
      )}
      {isOpen && <DeviceCheck media={own.local} />}
    </section>
  );
}
