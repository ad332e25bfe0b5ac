import type { ReactNode } from 'react';
import { MESSAGE_REACTIONS, type PostedMessage } from '@app/contracts';
import { reactionKey } from '../../clients/chat/index.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { useMessageScene } from './message-scene.js';

/** How many reacted to a message with what; each is a switch for the reader's own. */
export function MessageReactions({ message }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { reacted, react, mayWrite } = useMessageScene();
  const given = MESSAGE_REACTIONS.flatMap((emoji) => {
    const isOwn = reacted.has(reactionKey(message.seq, emoji));
    // One's own shows before it is counted.
    const count = Math.max(message.reactions[emoji] ?? 0, isOwn ? 1 : 0);
    return count > 0 ? [{ emoji, isOwn, count }] : [];
  });
  if (given.length === 0) return null;
  return (
    <ul className={classes.reactions} aria-label={t('chat.reactions')}>
      {given.map(({ emoji, isOwn, count }) => (
        <li key={emoji}>
          <button
            type="button"
            className={classes.reaction}
            aria-pressed={isOwn}
            aria-label={t('chat.reacted', { emoji, count })}
            disabled={!mayWrite}
            onClick={() => react(message.seq, emoji, !isOwn)}
          >
            <span aria-hidden>{emoji}</span> {formats.number(count)}
          </button>
        </li>
      ))}
    </ul>
  );
}
