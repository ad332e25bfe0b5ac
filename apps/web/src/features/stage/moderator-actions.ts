import type { StageSeat, StageState } from '@app/contracts';
import type { StageActions } from './use-shortcuts.js';
import type { StageCommands } from './use-stage-commands.js';

interface ModeratorView {
  stage: StageState;
  seats: readonly StageSeat[];
  selected: StageSeat | undefined;
  onSelect: (seat: StageSeat) => void;
  onAskToEnd: () => void;
}

/** Seconds that the audience sees a beginning counted down, unless the chair chooses otherwise. */
export const USUAL_COUNTDOWN_S = 5;

/** What a moderator's keys do now: only what the buttons would do too. */
export function moderatorActions(commands: Omit<StageCommands, 'problem'>, view: ModeratorView): StageActions {
  const { stage, seats, selected } = view;
  const select: StageActions = {
    'select-seat': (index) => {
      const seat = seats[index];
      if (seat) view.onSelect(seat);
    },
  };
  if (commands.isBusy) return select;
  const waiting = seats.find((seat) => seat.state === 'waiting');
  const next = nextInOrder(stage);
  return {
    ...select,
    ...(stage.status === 'waiting' && { 'start-session': () => commands.start(USUAL_COUNTDOWN_S) }),
    ...(stage.status === 'live' && { 'end-session': view.onAskToEnd }),
    ...(waiting && { 'admit-next': () => commands.admit(waiting.participantId) }),
    ...(next !== null && { 'next-speaker': () => commands.next(next) }),
    ...(stage.floor && { 'end-turn': () => commands.endFloor() }),
    ...(selected && seatActions(commands, stage, selected)),
  };
}

function seatActions(commands: Omit<StageCommands, 'problem'>, stage: StageState, seat: StageSeat): StageActions {
  const { participantId } = seat;
  return {
    ...(mayAdmit(seat) && { 'admit-selected': () => commands.admit(participantId) }),
    ...(mayMute(seat) && { 'mute-selected': () => commands.mute(participantId, !seat.isMutedByModerator) }),
    ...(mayMute(seat) && { 'ask-to-unmute': () => commands.askToUnmute(participantId) }),
    ...(mayRemove(seat) && { 'remove-selected': () => commands.remove(participantId) }),
    ...(maySendBack(seat) && { 'send-back': () => commands.sendBack(participantId) }),
    ...(mayHaveFloor(stage, seat) && { 'give-floor': () => commands.giveFloor(participantId) }),
    ...(mayPlan(stage, seat) && { 'plan-selected': () => commands.plan([...stage.order, participantId]) }),
    ...(mayMute(seat) && {
      'spotlight-selected': () => commands.spotlight(stage.spotlightId === participantId ? null : participantId),
    }),
  };
}

/** Who gets the floor when the next speaker is called: whoever waits for the booths, else the first of the order who is on stage. */
export function nextInOrder({ status, nextId, order, seats }: StageState): string | null {
  if (status !== 'live') return null;
  const isOnStage = (id: string): boolean =>
    seats.some(({ participantId, state }) => participantId === id && state === 'on-stage');
  return nextId ?? order.find(isOnStage) ?? null;
}

/** What makes sense with a seat; whether it is allowed, the API decides. */
export const mayAdmit = (seat: StageSeat): boolean => seat.state === 'waiting' || seat.state === 'removed';
export const mayMute = (seat: StageSeat): boolean => seat.state === 'on-stage';
export const mayRemove = (seat: StageSeat): boolean => seat.state === 'waiting' || seat.state === 'on-stage';
export const maySendBack = (seat: StageSeat): boolean => seat.state === 'on-stage';
export const mayHaveFloor = ({ status, floor }: StageState, seat: StageSeat): boolean =>
  status === 'live' && seat.state === 'on-stage' && floor?.participantId !== seat.participantId;
export const mayPlan = ({ order, floor }: StageState, { participantId, state }: StageSeat): boolean =>
  state !== 'removed' && !order.includes(participantId) && floor?.participantId !== participantId;
/** Never to a guest: the chair is for whoever the programme names. */
export const mayPreside = ({ chairId }: StageState, { participantId, role, state }: StageSeat): boolean =>
  role !== 'guest' && state === 'on-stage' && chairId !== participantId;
