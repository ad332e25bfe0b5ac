import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { isPublic } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { refused, result } from '../graphql/index.js';
import { ProgrammeReleases } from '../programme/index.js';
import { toDraftSession } from './draft-session.type.js';
import { SessionGate } from './session-gate.js';
import { SessionsRepository } from './sessions.repository.js';
import { type SaveSessionOutcome, SessionSaved } from './sessions.results.js';

/** What makes a draft public, and what calls a session off. */
@Injectable()
export class SessionReleasesService {
  constructor(
    private readonly gate: SessionGate,
    private readonly sessions: SessionsRepository,
    private readonly releases: ProgrammeReleases,
  ) {}

  /** Shows the public the session as it is now: a new version of the programme. */
  async publish(ctx: RequestContext, id: SessionId, revision: number): Promise<SaveSessionOutcome> {
    return this.gate.open<SaveSessionOutcome>(
      ctx,
      { operation: 'publishSession', command: 'publish', id, revision },
      async (tx, { session }) => {
        if (session.startsAt === null) return refused('session-unscheduled', 'The session has no time yet.');
        await this.sessions.setStatus(tx, id, { status: 'published', revision, publishedRevision: revision });
        await this.releases.releaseSession(tx, id);
        return this.saved(tx, id);
      },
    );
  }

  /** Calls the session off and frees its people. One that the public knows stays in the programme as cancelled. */
  async cancel(ctx: RequestContext, id: SessionId, revision: number): Promise<SaveSessionOutcome> {
    return this.gate.open(
      ctx,
      { operation: 'cancelSession', command: 'cancel', id, revision },
      async (tx, { session }) => {
        const cancelled = revision + 1;
        const publishedRevision = isPublic(session) ? cancelled : null;
        await this.sessions.setStatus(tx, id, { status: 'cancelled', revision: cancelled, publishedRevision });
        await this.sessions.freePeople(tx, id);
        if (isPublic(session)) await this.releases.releaseSession(tx, id);
        return this.saved(tx, id);
      },
    );
  }

  private async saved(tx: RequestContext, id: SessionId): Promise<SessionSaved> {
    return result(SessionSaved, { session: toDraftSession(await this.sessions.getWithPeople(tx, id), tx.languages) });
  }
}
