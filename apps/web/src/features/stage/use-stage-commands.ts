import { useMemo } from 'react';
import type { StageState } from '@app/contracts';
import * as mutations from './stage-mutations.js';
import { useOrders, type CommandProblem } from './use-orders.js';

/** Commands to the API. What they change comes back to every page through the stage's state, to this one too. Who may give which, the API decides. */
export interface StageCommands {
  readonly start: (countdownSeconds: number) => void;
  /** While the countdown runs. */
  readonly callOffStart: () => void;
  readonly end: () => void;

  readonly requestSeat: () => void;
  readonly leaveSeat: () => void;
  /** Of a guest, who goes back to the audience. */
  readonly leaveGuestSeat: () => void;
  readonly admit: (personId: string) => void;
  readonly sendBack: (participantId: string) => void;
  readonly remove: (personId: string) => void;
  /** Brings somebody of the audience who raised a hand on stage. */
  readonly promote: (participantId: string) => void;

  readonly mute: (personId: string, isMuted: boolean) => void;
  readonly muteAll: () => void;
  readonly askToUnmute: (participantId: string) => void;
  readonly answerUnmute: () => void;

  readonly lock: (isLocked: boolean) => void;
  readonly layOut: (layout: StageState['layout']) => void;
  readonly spotlight: (participantId: string | null) => void;
  /** Captions for who has not chosen, BCP 47. */
  readonly caption: (language: string | null) => void;
  readonly handOver: (personId: string) => void;

  /** `displayName`: of a guest without an account. */
  readonly raiseHand: (displayName: string | null) => void;
  readonly lowerOwnHand: () => void;
  readonly lowerHand: (participantId: string) => void;
  readonly lowerAllHands: () => void;

  readonly plan: (participantIds: readonly string[]) => void;
  readonly giveFloor: (participantId: string) => void;
  readonly endFloor: () => void;
  /** Ends one's own turn. */
  readonly yieldFloor: () => void;
  /** `expectedId`: whom the chair sees as the next. `isForced`: without waiting for the booths. */
  readonly next: (expectedId: string, isForced?: boolean) => void;
  readonly extend: (bySeconds: number) => void;
  readonly rule: (turns: StageState['turns']) => void;

  /** A command is on its way: its buttons wait. */
  readonly isBusy: boolean;
  /** Of the last command; `null` when it was done. */
  readonly problem: CommandProblem | null;
}
/** For who waits for the answer. */
interface AwaitedCommands {
  readonly planAndWait: (participantIds: readonly string[]) => Promise<CommandProblem | null>;
  readonly ruleAndWait: (turns: StageState['turns']) => Promise<CommandProblem | null>;
}
type Commands = Omit<StageCommands, 'isBusy' | 'problem'>;

export function useStageCommands(sessionId: string): StageCommands & AwaitedCommands {
  const { order, orderAndWait, isBusy, problem } = useOrders();
  const commands = useMemo<Commands & AwaitedCommands>(() => {
    const own = { sessionId };
    const planAndWait: AwaitedCommands['planAndWait'] = (participantIds) =>
      orderAndWait(mutations.PlanSpeakers, { sessionId, participantIds: [...participantIds] });
    const ruleAndWait: AwaitedCommands['ruleAndWait'] = ({ limitMs, warnMs, waitsForBooths }) =>
      orderAndWait(mutations.RuleTurns, {
        sessionId,
        limitSeconds: limitMs === null ? null : Math.round(limitMs / 1_000),
        warnSeconds: Math.round(warnMs / 1_000),
        waitsForBooths,
      });
    return {
      planAndWait,
      ruleAndWait,
      start: (countdownSeconds) => order(mutations.StartSession, { sessionId, countdownSeconds }),
      callOffStart: () => order(mutations.CallOffStart, own),
      end: () => order(mutations.EndSession, own),
      requestSeat: () => order(mutations.RequestSeat, own),
      leaveSeat: () => order(mutations.LeaveSeat, own),
      leaveGuestSeat: () => order(mutations.LeaveGuestSeat, own),
      admit: (personId) => order(mutations.AdmitToStage, { sessionId, personId }),
      sendBack: (participantId) => order(mutations.SendBackstage, { sessionId, participantId }),
      remove: (personId) => order(mutations.RemoveFromStage, { sessionId, personId }),
      promote: (participantId) => order(mutations.PromoteToStage, { sessionId, participantId }),
      mute: (personId, isMuted) => order(mutations.MuteOnStage, { sessionId, personId, isMuted }),
      muteAll: () => order(mutations.MuteEverybody, own),
      askToUnmute: (participantId) => order(mutations.AskToUnmute, { sessionId, participantId }),
      answerUnmute: () => order(mutations.AnswerUnmute, own),
      lock: (isLocked) => order(mutations.LockStage, { sessionId, isLocked }),
      layOut: (layout) => order(mutations.LayOutStage, { sessionId, layout: LAYOUT_NAMES[layout] }),
      spotlight: (participantId) => order(mutations.PutInSpotlight, { sessionId, participantId }),
      caption: (language) => order(mutations.CaptionStage, { sessionId, language }),
      handOver: (personId) => order(mutations.HandOverChair, { sessionId, personId }),
      raiseHand: (displayName) => order(mutations.RaiseHand, { sessionId, displayName }),
      lowerOwnHand: () => order(mutations.LowerOwnHand, own),
      lowerHand: (participantId) => order(mutations.LowerHand, { sessionId, participantId }),
      lowerAllHands: () => order(mutations.LowerAllHands, own),
      plan: (participantIds) => void planAndWait(participantIds),
      giveFloor: (participantId) => order(mutations.GiveFloor, { sessionId, participantId }),
      endFloor: () => order(mutations.EndFloor, own),
      yieldFloor: () => order(mutations.YieldFloor, own),
      next: (expectedId, isForced = false) => order(mutations.CallNextSpeaker, { sessionId, expectedId, isForced }),
      extend: (bySeconds) => order(mutations.ExtendFloor, { sessionId, bySeconds }),
      rule: (turns) => void ruleAndWait(turns),
    };
  }, [order, orderAndWait, sessionId]);
  return useMemo(() => ({ ...commands, isBusy, problem }), [commands, isBusy, problem]);
}

const LAYOUT_NAMES = { roundtable: 'ROUNDTABLE', speaker: 'SPEAKER', slides: 'SLIDES' } as const;
