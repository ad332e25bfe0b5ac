import { IconPlaylistAdd } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { StageSeat } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf, mayPlan, useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { useNames } from './Name.js';
import { useDragHandles } from './use-order-drag.js';

/** Puts somebody at the end of the speaking order; dragged, at the place where it is let go. */
export function PlanButton({ seat }: { seat: StageSeat }): ReactNode {
  const t = useText();
  const nameOf = useNames();
  const { stage, commands } = useLiveRoom();
  const { handleProps } = useDragHandles();
  const { participantId } = seat;
  if (!mayPlan(stage, seat)) return null;
  return (
    <button
      type="button"
      className={classes.handle}
      data-testid="plan"
      aria-label={t('console.plan', { name: nameOf(participantId) })}
      title={`${t('console.plan-hint')} (${keyOf('plan-selected')})`}
      onClick={() => commands.plan([...stage.order, participantId])}
      {...handleProps(participantId)}
    >
      <IconPlaylistAdd size={22} aria-hidden />
    </button>
  );
}
