import { IconMessagePlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './direct.module.css';
import { useWriteTo } from './use-direct.js';

interface WriteToProps {
  participantId: ParticipantId;
  name: string;
}

/** Leads from a person's name to what one writes with them. */
export function WriteToButton({ participantId, name }: WriteToProps): ReactNode {
  const t = useText();
  const write = useWriteTo(participantId, name);
  if (write === null) return null;
  return (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={t('direct.write-to', { name })}
      title={t('direct.write-to', { name })}
      data-testid="write-to"
      onClick={write}
    >
      <IconMessagePlus size={20} aria-hidden />
    </button>
  );
}
