import type { RollCall, RollCallSignature } from '@app/domain';

/** Signatures that a roll call tells a newcomer, the latest ones: more than a wall has room for. */
export const MAX_ROLL_CALL_SIGNATURES = 500;

export interface RollCallServerToClient {
  /**
   * As it is now: when it is shown, changed otherwise than by signing, or hidden (`null`); and, where there is one, to who enters
   * before their `chat:join-channel` is answered.
   */
  'roll-call:shown': (message: { rollCall: RollCall | null }) => void;
  /** They signed just now, in their order. Who knows a sequence already has heard of it. */
  'roll-call:signed': (message: { initiativeId: string; signatures: RollCallSignature[] }) => void;
}
