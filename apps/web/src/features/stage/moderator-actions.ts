import type { StageSeat, StageState } from '@app/contracts';
import type { StageActions } from './use-shortcuts.js';
import type { StageCommands } from './use-stage-commands.js';

interface ModeratorView {
  status: StageState['status'];
  seats: readonly StageSeat[];
  selected: StageSeat | undefined;
  onSelect: (seat: StageSeat) => void;
  onAskToEnd: () => void;
}

/** What a moderator's keys do now: only what the buttons would do too. */
export function moderatorActions(commands: Omit<StageCommands, 'problem'>, view: ModeratorView): StageActions {
  const { seats, selected, status } = view;
  const waiting = seats.find((seat) => seat.state === 'waiting');
  const select: StageActions = {
    'select-seat': (index) => {
      const seat = seats[index];
      if (seat) view.onSelect(seat);
    },
  };
  if (commands.isBusy) return select;
  return {
    ...select,
    ...(status === 'waiting' && { 'start-session': () => commands.start() }),
    ...(status === 'live' && { 'end-session': view.onAskToEnd }),
    ...(waiting && { 'admit-next': () => commands.admit(waiting.participantId) }),
    ...(selected && mayAdmit(selected) && { 'admit-selected': () => commands.admit(selected.participantId) }),
    ...(selected &&
      mayMute(selected) && {
        'mute-selected': () => commands.mute(selected.participantId, !selected.isMutedByModerator),
      }),
    ...(selected && mayRemove(selected) && { 'remove-selected': () => commands.remove(selected.participantId) }),
  };
}

/** What makes sense with a seat; whether it is allowed, the API decides. */
export const mayAdmit = (seat: StageSeat): boolean => seat.state === 'waiting' || seat.state === 'removed';
export const mayMute = (seat: StageSeat): boolean => seat.state === 'on-stage';
export const mayRemove = (seat: StageSeat): boolean => seat.state === 'waiting' || seat.state === 'on-stage';
