import { IconCircleCheck, IconCircleX, IconClockPause } from '@tabler/icons-react';
import { lazy, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import type { StageState } from '@app/contracts';
import { Link } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageAnnouncements } from '../announcements/index.js';
import { Transcripts } from '../captions/index.js';
import { ChatPanel, type ChatPanelProps } from '../chat/index.js';
import { ReactionTotals } from '../reactions/index.js';
import { QuestionArchive } from '../questions/index.js';
import { AgendaContext } from './AgendaContext.js';
import classes from './Session.module.css';
import type { SessionDetails, SessionSummit } from './session-queries.js';
import { SessionHead, SessionPeople } from './SessionHead.js';

const AudienceFiles = lazy(async () => ({ default: (await import('../audience-files/index.js')).AudienceFiles }));
const CarbonEntry = lazy(async () => ({ default: (await import('../carbon-entry/index.js')).CarbonEntry }));

interface ClosedSessionProps {
  summit: SessionSummit;
  session: SessionDetails;
  phase: 'ended' | 'past' | 'cancelled';
  stage: StageState | null;
  chatProps: ChatPanelProps;
}
const ICONS = { ended: IconCircleCheck, past: IconClockPause, cancelled: IconCircleX };

/** A session that nobody can join any more: says why, and keeps what was written. */
export function ClosedSession({ summit, session, phase, stage, chatProps }: ClosedSessionProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const Icon = ICONS[phase];
  const { viewer } = useSyncExternalStore(chatProps.client.subscribe, chatProps.client.getSnapshot);
  return (
    <div className={classes.page}>
      <PageAnnouncements summitId={summit.id} sessionId={session.id} />
      <SessionHead summit={summit} session={session} />
      <div className={classes.closedNotice} data-phase={phase} role="status" data-testid="closed-notice">
        <Icon size={24} aria-hidden />
        <div>
          <p className={classes.closedTitle}>{t(`session.${phase}-title`)}</p>
          <p>
            {phase === 'ended' && stage?.endedAt
              ? t('session.ended-at', { time: formats.time(stage.endedAt, readerZone()) })
              : t(`session.${phase}-text`)}
          </p>
          <p>
            <Link href={`/s/${summit.slug}`}>{t('session.to-agenda')}</Link>
          </p>
        </div>
      </div>
      {phase === 'ended' && (
        <Suspense fallback={null}>
          <CarbonEntry summitSlug={summit.slug} />
        </Suspense>
      )}
      {phase === 'ended' && <ReactionTotals sessionId={session.id} />}
      {phase === 'ended' && (
        <QuestionArchive client={chatProps.client} mayAnswer={viewer?.rights.includes('moderate') === true} />
      )}
      {phase === 'ended' && <Transcripts summitSlug={summit.slug} sessionSlug={session.slug} />}
      {phase === 'ended' && (
        <section className={classes.archive} aria-labelledby="archive">
          <h2 id="archive">{t('session.archive')}</h2>
          <ChatPanel {...chatProps} isArchive startedAtMs={Date.parse(stage?.startedAt ?? session.startsAt)} />
        </section>
      )}
      {viewer?.rights.includes('moderate') && (
        <Suspense fallback={null}>
          <AudienceFiles sessionId={session.id} />
        </Suspense>
      )}
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
