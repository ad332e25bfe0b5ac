import { IconMessagePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isGuestId, type ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './direct.module.css';
import { hasInbox, useDirect } from './use-direct.js';

interface WriteToProps {
  participantId: ParticipantId;
  name: string;
}

/** Leads from a person's name to what one writes with them; nothing for guests, for oneself, and where nobody may write. */
export function WriteToButton({ participantId, name }: WriteToProps): ReactNode {
  const t = useText();
  const view = useLiveRoom();
  const { desk, conversations, isReady, isOpen } = useDirect(view);
  if (!hasInbox(view) || !isReady || !isOpen || participantId === view.self || isGuestId(participantId)) return null;
  return (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={t('direct.write-to', { name })}
      title={t('direct.write-to', { name })}
      data-testid="write-to"
      onClick={() => {
        desk.writeTo(participantId, name, conversations);
        view.showPanel('direct');
      }}
    >
      <IconMessagePlus size={20} aria-hidden />
    </button>
  );
}
