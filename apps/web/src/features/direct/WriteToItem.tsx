import { IconMessagePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PostedMessage } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useWriteTo } from './use-direct.js';

/** In the menu of somebody else's message: leads to what one writes with its author. */
export function WriteToItem({ message: { author } }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const write = useWriteTo(author.participantId, author.name);
  if (write === null) return null;
  return (
    <li>
      <button type="button" data-closes data-testid="write-to-author" onClick={write}>
        <IconMessagePlus size={18} aria-hidden />
        {t('direct.write-to', { name: author.name })}
      </button>
    </li>
  );
}
