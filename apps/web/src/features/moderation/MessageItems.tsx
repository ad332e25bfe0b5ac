import { IconArrowBack, IconBan, IconFlag, IconTrash, IconVolumeOff } from '@tabler/icons-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { PostedMessage } from '@app/contracts';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import type { ModerationProblem, Restriction } from '../../clients/chat/index.js';
import { Dialog, useLiveRoom } from '../stage/index.js';
import classes from './moderation.module.css';
import { refusalWords } from './refusal-words.js';
import { ReportForm } from './ReportForm.js';
import { RestrictForm } from './RestrictForm.js';
import { moderationOf } from './use-moderation.js';

interface ItemProps {
  label: MessageId;
  Icon: ComponentType<{ size: number }>;
  onChoose: () => void;
}

/** One line of a message's menu. */
function Item({ label, Icon, onChoose }: ItemProps): ReactNode {
  const t = useText();
  return (
    <button type="button" data-closes data-testid={label} onClick={onChoose}>
      <Icon size={18} aria-hidden />
      {t(label)}
    </button>
  );
}

/** In the menu of somebody else's message: tells who moderates that something is wrong with it. */
export function ReportItem({ message }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const { chat, chatProps, self, isModerator } = useLiveRoom();
  const [isOpen, setIsOpen] = useState(false);
  const mayReport = chat.viewer?.rights.includes('chat') === true && !isModerator;
  if (!mayReport || message.state !== 'posted' || message.author.participantId === self) return null;
  return (
    <li>
      <Item label="moderation.report" Icon={IconFlag} onChoose={() => setIsOpen(true)} />
      {isOpen && (
        <OverMenu title={t('moderation.report')} onClose={() => setIsOpen(false)}>
          <ReportForm chat={chatProps.client} seq={message.seq} onClose={() => setIsOpen(false)} />
        </OverMenu>
      )}
    </li>
  );
}

/** In the menu of each message, for who moderates: takes it away or brings it back, silences or bans its author. */
export function ModerateItems({ message }: { message: PostedMessage }): ReactNode {
  const { chat, chatProps, self, isModerator } = useLiveRoom();
  const [restricting, setRestricting] = useState<Restriction['kind'] | null>(null);
  const [problem, setProblem] = useState<ModerationProblem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  if (!isModerator || message.state === 'withdrawn') return null;
  const client = moderationOf(chatProps.client);
  const { author, seq, state } = message;
  const run = async (work: Promise<ModerationProblem | null>): Promise<void> => {
    setIsBusy(true);
    const found = await work;
    setIsBusy(false);
    setProblem(found);
    if (found === null) setRestricting(null);
  };
  return (
    <>
      <li>
        {state === 'posted' ? (
          <Item
            label="moderation.remove"
            Icon={IconTrash}
            onChoose={() => void run(client.decide({ kind: 'remove', seq }))}
          />
        ) : (
          <Item
            label="moderation.restore"
            Icon={IconArrowBack}
            onChoose={() => void run(client.decide({ kind: 'restore', seq }))}
          />
        )}
        <Refused problem={restricting === null ? problem : null} onClose={() => setProblem(null)} />
      </li>
      {author.participantId !== self && (
        <>
          <li>
            <Item label="moderation.silence" Icon={IconVolumeOff} onChoose={() => setRestricting('silenced')} />
          </li>
          <li>
            <Item label="moderation.ban" Icon={IconBan} onChoose={() => setRestricting('banned')} />
            {restricting !== null && (
              <OverMenu title={author.name} onClose={() => setRestricting(null)}>
                <RestrictForm
                  key={restricting}
                  kind={restricting}
                  participantId={author.participantId}
                  name={author.name}
                  isOfProgramme={author.role !== 'attendee'}
                  isBusy={isBusy}
                  mayModerateSummit={chat.viewer?.rights.includes('moderate-summit') === true}
                  problem={problem}
                  onRestrict={(restriction) => void run(client.restrict(restriction))}
                  onCancel={() => setRestricting(null)}
                />
              </OverMenu>
            )}
          </li>
        </>
      )}
    </>
  );
}

/** A window that was opened from a menu, which closes. */
function OverMenu(props: { title: string; onClose: () => void; children: ReactNode }): ReactNode {
  return createPortal(<Dialog {...props} />, document.body);
}

/** What was refused, for orders that have no form to say it in. */
function Refused({ problem, onClose }: { problem: ModerationProblem | null; onClose: () => void }): ReactNode {
  const t = useText();
  if (problem === null) return null;
  return (
    <OverMenu title={t('moderation.title')} onClose={onClose}>
      <p className={classes.problem} role="alert">
        {t(refusalWords(problem))}
      </p>
    </OverMenu>
  );
}
