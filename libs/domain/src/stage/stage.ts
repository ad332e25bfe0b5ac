/** A session's stage: waiting → live → ended, and nothing leads back. */
export type StageStatus = 'waiting' | 'live' | 'ended';
/** absent → waiting (asked to come up) → on-stage; removed until the moderator admits again. */
export type SeatState = 'absent' | 'waiting' | 'on-stage' | 'removed';
/** Interpreters work from a booth and have no seat. */
export type SeatRole = 'moderator' | 'speaker';

/** One place at the roundtable. A moderator's mute stays with the seat until a moderator lifts it, also while its person is away. */
interface Seat {
  readonly personId: string;
  readonly role: SeatRole;
  readonly state: SeatState;
  readonly isMutedByModerator: boolean;
}
export interface Stage {
  readonly status: StageStatus;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** In the programme's order, one per person. */
  readonly seats: readonly Seat[];
}

export type StageCommand =
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'request-seat' | 'leave-seat' | 'admit' | 'remove'; readonly personId: string }
  | { readonly kind: 'mute'; readonly personId: string; readonly isMuted: boolean };
type StageRefusalCode = 'stage-not-live' | 'stage-ended' | 'seat-unknown' | 'not-waiting';

/** `isChanged` is false when the stage was that way already: repeating a command does no harm. */
export type StageDecision =
  | { readonly ok: true; readonly stage: Stage; readonly isChanged: boolean }
  | { readonly ok: false; readonly code: StageRefusalCode };

type SeatCommandKind = 'request-seat' | 'leave-seat' | 'admit' | 'remove';

/** Where each command leads a seat; `null` is a refusal. A speaker who was removed may ask again, and waits. */
const SEAT_TABLE: Readonly<
  Record<SeatRole, Readonly<Record<SeatCommandKind, Readonly<Record<SeatState, SeatState | null>>>>>
> = {
  speaker: {
    'request-seat': { absent: 'waiting', waiting: 'waiting', 'on-stage': 'on-stage', removed: 'waiting' },
    'leave-seat': { absent: 'absent', waiting: 'absent', 'on-stage': 'absent', removed: 'removed' },
    admit: { absent: null, waiting: 'on-stage', 'on-stage': 'on-stage', removed: 'on-stage' },
    remove: { absent: 'absent', waiting: 'removed', 'on-stage': 'removed', removed: 'removed' },
  },
  moderator: {
    // Who may admit others needs nobody to be admitted.
    'request-seat': { absent: 'on-stage', waiting: 'on-stage', 'on-stage': 'on-stage', removed: 'on-stage' },
    'leave-seat': { absent: 'absent', waiting: 'absent', 'on-stage': 'absent', removed: 'removed' },
    admit: { absent: null, waiting: 'on-stage', 'on-stage': 'on-stage', removed: 'on-stage' },
    remove: { absent: 'absent', waiting: 'removed', 'on-stage': 'removed', removed: 'removed' },
  },
};

/** A stage nobody has come to: waiting, each seat absent. */
export function newStage(seats: readonly { readonly personId: string; readonly role: SeatRole }[]): Stage {
  return {
    status: 'waiting',
    startedAt: null,
    endedAt: null,
    seats: seats.map(({ personId, role }) => freshSeat(personId, role)),
  };
}

/** What `command` makes of the stage at `now`. Who may command is not asked here. */
export function decide(stage: Stage, command: StageCommand, now: Date): StageDecision {
  switch (command.kind) {
    case 'start':
      return start(stage, now);
    case 'end':
      return stage.status === 'waiting' ? refused('stage-not-live') : accepted(stage, endStage(stage, now));
    case 'mute':
      return changeSeat(stage, command.personId, (seat) => ({ ...seat, isMutedByModerator: command.isMuted }));
    case 'request-seat':
    case 'leave-seat':
    case 'admit':
    case 'remove':
      return changeSeat(stage, command.personId, (seat) => {
        const state = SEAT_TABLE[seat.role][command.kind][seat.state];
        return state === null ? 'not-waiting' : { ...seat, state };
      });
  }
}

/** The stage ended at `now`, with every seat empty; an ended stage as it is. Also the way of a cancelled session, live or not. */
export function endStage(stage: Stage, now: Date): Stage {
  if (stage.status === 'ended') return stage;
  return {
    status: 'ended',
    startedAt: stage.startedAt,
    endedAt: now,
    seats: stage.seats.map(({ personId, role }) => freshSeat(personId, role)),
  };
}

/** The stage with the seats of a changed programme, in its order: who stays keeps their seat's state, who is new is absent, who is gone has no seat. Not for an ended stage, which stays as it was. */
export function reseat(
  stage: Stage,
  programme: readonly { readonly personId: string; readonly role: SeatRole }[],
): Stage {
  if (stage.status === 'ended') return stage;
  const before = new Map(stage.seats.map((seat) => [seat.personId, seat]));
  const seats = programme.map(({ personId, role }) => ({
    ...(before.get(personId) ?? freshSeat(personId, role)),
    role,
  }));
  return isSameSeats(stage.seats, seats) ? stage : { ...stage, seats };
}

function start(stage: Stage, now: Date): StageDecision {
  if (stage.status === 'ended') return refused('stage-ended');
  if (stage.status === 'live') return accepted(stage, stage);
  return accepted(stage, { ...stage, status: 'live', startedAt: now });
}

function changeSeat(stage: Stage, personId: string, change: (seat: Seat) => Seat | StageRefusalCode): StageDecision {
  if (stage.status === 'ended') return refused('stage-ended');
  const seat = stage.seats.find((candidate) => candidate.personId === personId);
  if (seat === undefined) return refused('seat-unknown');
  const changed = change(seat);
  if (typeof changed === 'string') return refused(changed);
  if (isSameSeat(seat, changed)) return accepted(stage, stage);
  return accepted(stage, { ...stage, seats: stage.seats.map((other) => (other === seat ? changed : other)) });
}

const freshSeat = (personId: string, role: SeatRole): Seat => ({
  personId,
  role,
  state: 'absent',
  isMutedByModerator: false,
});
const accepted = (before: Stage, stage: Stage): StageDecision => ({ ok: true, stage, isChanged: stage !== before });
const refused = (code: StageRefusalCode): StageDecision => ({ ok: false, code });
const isSameSeat = (a: Seat, b: Seat): boolean =>
  a.personId === b.personId &&
  a.role === b.role &&
  a.state === b.state &&
  a.isMutedByModerator === b.isMutedByModerator;
const isSameSeats = (a: readonly Seat[], b: readonly Seat[]): boolean =>
  a.length === b.length &&
  a.every((seat, index) => {
    const other = b[index];
    return other !== undefined && isSameSeat(seat, other);
  });
