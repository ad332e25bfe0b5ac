import { IconDots } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { DecideDirect, DirectConversation } from '@app/contracts';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { refusalWords } from './refusal-words.js';
import { useDirect } from './use-direct.js';

interface ConversationMenuProps {
  conversation: DirectConversation;
  onReport: () => void;
}

/** What is rare: to be left in peace, to leave, to report. */
export function ConversationMenu({ conversation, onReport }: ConversationMenuProps): ReactNode {
  const t = useText();
  const { client, desk } = useDirect(useLiveRoom());
  const [problem, setProblem] = useState<string | null>(null);
  const { conversationId, state, isMuted, isBlocked } = conversation;
  const decide = async (kind: DecideDirect['kind']): Promise<void> => {
    const answer = await client.decide(conversationId, kind);
    setProblem(answer?.ok === true ? null : refusalWords(answer, t));
    if (answer?.ok === true && kind === 'leave') desk.showList();
  };
  const choices: { kind: DecideDirect['kind']; label: MessageId }[] = [
    isMuted ? { kind: 'unmute', label: 'direct.unmute' } : { kind: 'mute', label: 'direct.mute' },
    ...(state === 'open' ? [{ kind: 'leave', label: 'direct.leave' } as const] : []),
    isBlocked ? { kind: 'unblock', label: 'direct.unblock' } : { kind: 'block', label: 'direct.block' },
  ];
  return (
    <>
      <PopoverMenu variant="compact" label={<IconDots size={20} aria-hidden />} accessibleLabel={t('direct.more')}>
        {choices.map(({ kind, label }) => (
          <li key={kind}>
            <button type="button" data-closes onClick={() => void decide(kind)}>
              {t(label)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" data-closes onClick={onReport}>
            {t('direct.report')}
          </button>
        </li>
      </PopoverMenu>
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
