import { IconArrowBackUp, IconArrowForwardUp, IconDots, IconPencil } from '@tabler/icons-react';
import { type ReactNode } from 'react';
import { MESSAGE_CHANGE_WINDOW_S, MESSAGE_REACTIONS, type PostedMessage } from '@app/contracts';
import { reactionKey } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import classes from './Chat.module.css';
import { useMessageScene } from './message-scene.js';

interface MessageMenuProps {
  message: PostedMessage;
  isOwn: boolean;
  isFilled: boolean;
}

/** What can be done with a message. */
export function MessageMenu({ message, isOwn, isFilled }: MessageMenuProps): ReactNode {
  const t = useText();
  return (
    <div className={classes.menu} data-menu>
      <PopoverMenu
        variant="compact"
        tabIndex={-1}
        label={<IconDots size={18} aria-hidden />}
        accessibleLabel={t('chat.message-actions', { name: message.author.name })}
      >
        {isFilled && <Items message={message} isOwn={isOwn} />}
      </PopoverMenu>
    </div>
  );
}

function Items({ message, isOwn }: Omit<MessageMenuProps, 'isFilled'>): ReactNode {
  const t = useText();
  const scene = useMessageScene();
  const { mayWrite, serverNow, extras, reacted } = scene;
  const isPosted = message.state === 'posted';
  const isChangeable =
    isOwn && isPosted && serverNow() - Date.parse(message.postedAt) < MESSAGE_CHANGE_WINDOW_S * 1_000;
  return (
    <>
      {mayWrite && isPosted && (
        <li className={classes.reactionChoice}>
          {MESSAGE_REACTIONS.map((emoji) => {
            const isGiven = reacted.has(reactionKey(message.seq, emoji));
            return (
              <button
                key={emoji}
                type="button"
                data-closes
                className={classes.reactionButton}
                aria-pressed={isGiven}
                aria-label={t('chat.react-with', { emoji })}
                onClick={() => scene.react(message.seq, emoji, !isGiven)}
              >
                {emoji}
              </button>
            );
          })}
        </li>
      )}
      {mayWrite && isPosted && (
        <li>
          <button type="button" data-closes onClick={() => scene.reply(message)}>
            <IconArrowForwardUp size={18} aria-hidden />
            {t('chat.reply')}
          </button>
        </li>
      )}
      {mayWrite && isChangeable && (
        <>
          <li>
            <button type="button" data-closes onClick={() => scene.edit(message)}>
              <IconPencil size={18} aria-hidden />
              {t('chat.edit')}
            </button>
          </li>
          <li>
            <button type="button" data-closes onClick={() => scene.withdraw(message)}>
              <IconArrowBackUp size={18} aria-hidden />
              {t('chat.withdraw')}
            </button>
          </li>
        </>
      )}
      {extras.menuItems.map((Item, index) => (
        <Item key={index} message={message} />
      ))}
    </>
  );
}
