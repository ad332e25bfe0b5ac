import { type SessionId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { nextStatus, type SessionCommand } from '@app/domain';
import { Injectable } from '@nestjs/common';
import {
  type NotAllowed,
  notAllowed,
  type NotFound,
  notFound,
  type Refused,
  refused,
  result,
} from '../graphql/index.js';
import { organisesAny, type SummitEntity, SummitsRepository } from '../summits/index.js';
import { toDraftSession } from './draft-session.type.js';
import type { SessionEntity } from './session.entity.js';
import { mayEditProgramme, type SessionOperation } from './sessions.policy.js';
import { isPersonBusyViolation, SessionsRepository } from './sessions.repository.js';
import { StaleRevision } from './sessions.results.js';

/** Which session an operation is about, and the revision its sender had read. */
export interface SessionOrder {
  operation: SessionOperation;
  /** `null` for one that no status of the session stands against. */
  command: SessionCommand | null;
  id: SessionId;
  revision: number;
}
export interface OpenSession {
  session: SessionEntity;
  summit: SummitEntity;
}

/** Stands before each change of a session: who asks, whether it still is what the sender read, whether its lifecycle allows it. */
@Injectable()
export class SessionGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summits: SummitsRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /** The refusal for whoever does not organise the summit, else `undefined`. */
  refusalFor(ctx: RequestContext, operation: SessionOperation, summitId: string): NotAllowed | undefined {
    if (mayEditProgramme(operation, ctx.viewer, summitId)) return undefined;
    return ctx.viewer === null
      ? notAllowed('Sign in first.', 'not-signed-in')
      : notAllowed('Only organisers of this summit change its programme.');
  }

  /** Runs `work` on the session in one transaction that holds the summit, or refuses. `work` must not write before it refuses. */
  async open<Outcome>(
    ctx: RequestContext,
    order: SessionOrder,
    work: (tx: RequestContext, open: OpenSession) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed | NotFound | StaleRevision | Refused> {
    if (!organisesAny(ctx.viewer))
      return this.refusalFor(ctx, order.operation, '') ?? notFound('There is no such session.');
    const known = Uuid.safeParse(order.id).success ? await this.sessions.findById(ctx, order.id) : null;
    if (known === null) return notFound('There is no such session.');
    const refusal = this.refusalFor(ctx, order.operation, known.summitId);
    if (refusal !== undefined) return refusal;
    return this.inSummit<Outcome | NotFound | StaleRevision | Refused>(ctx, known.summitId, async (tx, summit) => {
      const session = await this.sessions.findWithPeople(tx, order.id);
      if (session === null) return notFound('There is no such session.');
      if (order.command !== null && nextStatus(session.status, order.command) === null)
        return refused('session-cancelled', 'The session is cancelled.');
      if (session.revision !== order.revision) return staleRevision(session, ctx.languages);
      return work(tx, { session, summit });
    });
  }

  /** Runs `work` in one transaction that holds the summit: changes to one programme happen one after another. */
  async inSummit<Outcome>(
    ctx: RequestContext,
    summitId: string,
    work: (tx: RequestContext, summit: SummitEntity) => Promise<Outcome>,
  ): Promise<Outcome | NotFound> {
    const attempt = () =>
      this.unitOfWork.run<Outcome | NotFound>(ctx, async (tx) => {
        const summit = await this.summits.lockById(tx, summitId);
        return summit === null ? notFound('There is no such summit.') : work(tx, summit);
      });
    try {
      return await attempt();
    } catch (error) {
      // Somebody who didn't hold the person's row booked them between our look and our write; the second look sees it and can name it.
      if (isPersonBusyViolation(error)) return attempt();
      throw error;
    }
  }
}

function staleRevision(session: SessionEntity, languages: readonly string[]): StaleRevision {
  return result(StaleRevision, {
    code: 'stale-revision',
    message: `The session is at revision ${session.revision} by now.`,
    current: toDraftSession(session, languages),
  });
}
