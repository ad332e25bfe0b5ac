import type { SessionId, StageState, SummitId } from '@app/contracts';
import type { ProgrammeDifference, RegistrationStatus } from '@app/domain';

/** What happened, as it is told to other parts of Canopy after commit. `aggregate` orders: facts of one aggregate arrive in order. */
export interface FactPayloads {
  /** A new version of a summit's public programme. */
  ProgrammeReleased: {
    summitId: SummitId;
    summitSlug: string;
    version: number;
    /** `null` for a version that its number names. */
    name: string | null;
    /** Those that readers see differently. */
    sessionIds: SessionId[];
    /** To the version before. */
    changes: ProgrammeDifference[];
  };
  /** Anything about a session's stage changed; carries the whole stage, so a lost or doubled one does no harm. */
  StageChanged: { summitSlug: string; stage: StageState };
  /** How a session's questions are taken. */
  QuestionsRuled: { sessionId: SessionId };
  /** What a session's audience is asked: something about its polls was decided. */
  PollsChanged: { sessionId: SessionId };
  /** How a chat of the summit is moderated: of all its sessions, or of one. */
  ModerationChanged: { summitId: SummitId; sessionId: SessionId | null };
  /** Somebody registered, or their registration has another status. */
  RegistrationChanged: { summitId: SummitId; registrationId: string; status: RegistrationStatus };
  /** Something was announced or taken back: to a session, to a summit (no session), or to everybody (neither). */
  AnnouncementChanged: { announcementId: string; summitId: SummitId | null; sessionId: SessionId | null };
  /** Somebody decided about an initiative, or it opened, closed, went out or was recalled. Says no name and no count. */
  InitiativeChanged: { initiativeId: string; summitId: SummitId };
  /** Whether a session's hall is shown who signs, or of which initiative. */
  RollCallChanged: { sessionId: SessionId };
  /** Something that was kept until then is out for everybody, or was recalled. Says nothing of what it is. */
  EmbargoChanged: {
    objectKind: 'initiative' | 'outcome' | 'article' | 'guest-of-honour' | 'certificate-batch';
    objectId: string;
    summitId: SummitId;
    state: 'released' | 'recalled';
  };
  /** Whether a session takes reactions. */
  ReactionsSwitched: { sessionId: SessionId; areOn: boolean };
}
export type FactKind = keyof FactPayloads;
export type Fact = {
  [Kind in FactKind]: { id: string; kind: Kind; aggregate: string; payload: FactPayloads[Kind]; occurredAt: string };
}[FactKind];
export type NewFact = { [Kind in FactKind]: { kind: Kind; aggregate: string; payload: FactPayloads[Kind] } }[FactKind];
