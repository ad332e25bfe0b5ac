import type { PersonId, SummitId } from '@app/contracts';
import type { EntityManager } from 'typeorm';
import type { Clock } from './clock.js';

/** A role belongs to a summit. */
export interface SummitRoleGrant {
  summitId: SummitId;
  summitSlug: string;
  role: 'organiser' | 'moderator' | 'speaker' | 'interpreter' | 'attendee';
  /** As whom the user acts in this summit; none for organisers. */
  personId?: PersonId | null;
}
/** A signed-in user. `personId` when the user is somebody of a programme. */
export interface Viewer {
  userId: string;
  email: string | null;
  name: string;
  personId: PersonId | null;
  roles: readonly SummitRoleGrant[];
  /** Signed in by a link that was mailed to the account's address: all that is the account's is theirs. An invitation's or a ticket's link may be in other hands. */
  isAccountHolder?: boolean;
  /** May found a summit without organising one yet; the installation names them. */
  isFounder?: boolean;
  /** Only the demo's organiser, only in demo mode. */
  mayReadOutbox?: boolean;
}

/** What every operation gets first: nothing about the request, the time or the transaction is ambient. */
export interface RequestContext {
  readonly requestId: string;
  /** What is being done, as the history names it: the mutation's field. Nothing for reads and for work that nobody asked for. */
  readonly operation?: string;
  readonly viewer: Viewer | null;
  /** Asked languages, best first (BCP 47). */
  readonly languages: readonly string[];
  readonly clock: Clock;
  /** Runs statements; inside `UnitOfWork.run` those of its transaction. */
  readonly manager: EntityManager;
}
