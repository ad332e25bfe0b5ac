import type { SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { allTranslations } from '@app/domain';
import { appendFacts } from '@app/facts';
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
import { type InitiativeRow, Initiatives } from '../initiatives/index.js';
import { partIn, type SessionCast, SessionCastRepository } from '../stage/index.js';
import { InitiativeToSign, SessionSigning } from './roll-call.type.js';
import { mayShowRollCall } from './roll-calls.policy.js';
import { RollCallsRepository } from './roll-calls.repository.js';

export type RollCallOutcome = { shownId: string | null } | NotAllowed | NotFound | Refused;

/** Lets the hall of a session watch who signs an initiative. What it is shown, chat reads; nothing of it goes there otherwise. */
@Injectable()
export class RollCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly initiatives: Initiatives,
    private readonly rows: RollCallsRepository,
  ) {}

  /** `null` for who neither presides over the session nor organises its summit. */
  async of(ctx: RequestContext, sessionId: SessionId): Promise<SessionSigning | null> {
    const cast = await this.allowed(ctx, sessionId);
    if ('code' in cast) return null;
    return result(SessionSigning, {
      initiatives: (await this.initiatives.listOf(ctx, cast.summitId))
        .filter(isThere)
        .map(({ id, slug, state, titles }) =>
          result(InitiativeToSign, { id, slug, state, titles: allTranslations(titles) }),
        ),
      shownId: (await this.rows.find(ctx, sessionId)) ?? null,
    });
  }

  /** In the place of another one. Refuses with `initiative-closed` what is drafted or was recalled. */
  async show(ctx: RequestContext, sessionId: SessionId, initiativeId: string): Promise<RollCallOutcome> {
    const cast = await this.allowed(ctx, sessionId);
    if ('code' in cast) return cast;
    return this.unitOfWork.run<RollCallOutcome>(ctx, async (tx) => {
      const initiative = await this.initiatives.lock(tx, initiativeId);
      if (initiative?.summitId !== cast.summitId) return notFound('There is no such initiative.');
      if (!isThere(initiative))
        return refused('initiative-closed', `Nobody watches its signing while it is ${initiative.state}.`);
      await this.rows.show(tx, sessionId, initiativeId);
      await tell(tx, sessionId);
      return { shownId: initiativeId };
    });
  }

  /** Twice is once. */
  async hide(ctx: RequestContext, sessionId: SessionId): Promise<RollCallOutcome> {
    const cast = await this.allowed(ctx, sessionId);
    if ('code' in cast) return cast;
    return this.unitOfWork.run<RollCallOutcome>(ctx, async (tx) => {
      await this.rows.hide(tx, sessionId);
      await tell(tx, sessionId);
      return { shownId: null };
    });
  }

  private async allowed(ctx: RequestContext, sessionId: SessionId): Promise<SessionCast | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return notFound('There is no such session.');
    if (mayShowRollCall(partIn(cast, ctx.viewer))) return cast;
    return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
  }
}

const isThere = ({ state }: InitiativeRow): boolean => state !== 'drafting' && state !== 'recalled';

const tell = (tx: RequestContext, sessionId: SessionId): Promise<void> =>
  appendFacts(tx, [{ kind: 'RollCallChanged', aggregate: `roll-call:${sessionId}`, payload: { sessionId } }]);
