import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { BackstageLine } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import type { BackstageSnapshot } from '../../clients/chat/index.js';
import { MessageText } from '../chat/index.js';
import classes from './backstage.module.css';
import type { PersonBackstage } from './people-backstage.js';

type OwnLine = BackstageSnapshot['outbox'][number];
type Addressed = Pick<BackstageLine, 'audience' | 'recipientId'>;

interface LineRowProps {
  line: BackstageLine;
  selfId: string | null;
  people: readonly PersonBackstage[];
}

/** A committed line, with whom it is for where it is not for everybody. */
export function LineRow({ line, selfId, people }: LineRowProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { author, postedAt, text } = line;
  const isOwn = author.participantId === selfId;
  return (
    <li className={classes.row} data-own={isOwn || undefined} data-private={line.audience !== 'everybody' || undefined}>
      <div className={classes.head}>
        <bdi className={classes.author}>{author.name}</bdi>
        {isOwn && <span className={classes.soft}>{t('backstage-channel.you')}</span>}
        <time className={classes.soft} dateTime={postedAt}>
          {formats.time(postedAt, readerZone())}
        </time>
      </div>
      <For line={line} people={people} isToSelf={line.recipientId !== null && line.recipientId === selfId} />
      <MessageText text={text} />
    </li>
  );
}

interface OwnLineRowProps {
  line: OwnLine;
  people: readonly PersonBackstage[];
  onResend: () => void;
  onDiscard: () => void;
}

/** An own line that the server has not acknowledged: on its way, or refused with the way on. */
export function OwnLineRow({ line, people, onResend, onDiscard }: OwnLineRowProps): ReactNode {
  const t = useText();
  return (
    <li className={classes.row} data-own data-private={line.audience !== 'everybody' || undefined}>
      <For line={line} people={people} isToSelf={false} />
      <MessageText text={line.text} />
      {line.status === 'pending' && <p className={classes.soft}>{t('backstage-channel.sending')}</p>}
      {line.status === 'failed' && (
        <div className={classes.failed}>
          <p role="alert">{t(reasonOf(line.refusal?.code))}</p>
          <button type="button" onClick={onResend}>
            {t('backstage-channel.send-again')}
          </button>
          <button type="button" onClick={onDiscard}>
            {t('backstage-channel.discard')}
          </button>
        </div>
      )}
    </li>
  );
}

interface ForProps {
  line: Addressed;
  people: readonly PersonBackstage[];
  isToSelf: boolean;
}
function For({ line, people, isToSelf }: ForProps): ReactNode {
  const t = useText();
  if (line.audience === 'everybody') return null;
  if (line.audience === 'chair') return <p className={classes.private}>{t('backstage-channel.private-to-chair')}</p>;
  if (isToSelf) return <p className={classes.private}>{t('backstage-channel.private-to-you')}</p>;
  const name = people.find(({ participantId }) => participantId === line.recipientId)?.name;
  return (
    <p className={classes.private}>
      <FormattedMessage
        id="backstage-channel.private-to"
        values={{
          name: (
            <bdi key="name" lang={name?.language}>
              {name?.text ?? t('backstage-channel.somebody')}
            </bdi>
          ),
        }}
      />
    </p>
  );
}

function reasonOf(code: string | undefined): MessageId {
  switch (code) {
    case 'seat-unknown':
      return 'backstage-channel.refused-gone';
    case 'rate-limited':
      return 'backstage-channel.refused-fast';
    case 'not-allowed':
    case 'wrong-state':
      return 'backstage-channel.refused-not-here';
    default:
      return 'backstage-channel.refused-other';
  }
}
