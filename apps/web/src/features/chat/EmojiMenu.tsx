import { IconMoodSmile } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import classes from './Chat.module.css';

/** What a summit's chat says most; phones have a keyboard for the rest. */
const EMOJI = '👍 👏 🙏 ❤️ 🎉 🙂 😀 😂 🤔 😮 😢 👋 🤝 💪 ✅ ❓ ❗ 💡 🔥 ⭐ 🌍 🌱 🌳 ☀️ 🌊 ♻️ ⚡ 🕊️'.split(' ');

/** Puts an emoji where the caret is. */
export function EmojiMenu({ onChoose }: { onChoose: (emoji: string) => void }): ReactNode {
  const t = useText();
  return (
    <div className={classes.emojiMenu}>
      <PopoverMenu variant="compact" label={<IconMoodSmile size={22} aria-hidden />} accessibleLabel={t('chat.emoji')}>
        <li className={classes.emojiChoice}>
          {EMOJI.map((emoji) => (
            <button
              key={emoji}
              type="button"
              data-closes
              className={classes.reactionButton}
              onClick={() => onChoose(emoji)}
            >
              {emoji}
            </button>
          ))}
        </li>
      </PopoverMenu>
    </div>
  );
}
