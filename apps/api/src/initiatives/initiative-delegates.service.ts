import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { notAllowed, notFound, refused, type Refused, result } from '../graphql/index.js';
import { AttemptLimits, hashOfSecret, newSecret, SignIn, UsersRepository } from '../identity/index.js';
import { toDrafted, toDraftingSummit } from './initiative-draft.type.js';
import { type DraftingDelegationRow, InitiativeDelegatesRepository } from './initiative-delegates.repository.js';
import {
  type AskToJoinOutcome,
  DelegateMailed,
  DelegationJoined,
  delegationName,
  type DraftingDelegation,
  type DraftingDelegationOutcome,
  DraftingDelegationSaved,
  DraftingInvitation,
  type JoinDelegationOutcome,
  toDraftingDelegation,
} from './initiative-delegates.type.js';
import { InitiativeGate } from './initiative-gate.js';
import { InitiativesRepository } from './initiatives.repository.js';

/** More than a delegation has people who write. */
const MOST_JOINED = 50;
/** Of one client: at once, and then one each so many seconds. A delegation may sit behind one address. */
const PER_CLIENT = { burst: 20, everySeconds: 60 };
/** To one mailbox, which may be that of somebody who knows nothing of it: fewer than who signs in themselves may ask for. */
const PER_MAILBOX = { burst: 3, everySeconds: 8 * 60 * 60 };

/** Lets people of delegations into a summit's drafts: by a link of their delegation, kept under their own account. */
@Injectable()
export class InitiativeDelegates {
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);
  private readonly mailboxes = new AttemptLimits(PER_MAILBOX.burst, PER_MAILBOX.everySeconds);

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: InitiativeGate,
    private readonly delegates: InitiativeDelegatesRepository,
    private readonly initiatives: InitiativesRepository,
    private readonly users: UsersRepository,
    private readonly signIn: SignIn,
  ) {}

  /** `null` for everybody but organisers. */
  async listOf(ctx: RequestContext, summitId: string): Promise<DraftingDelegation[] | null> {
    const drafter = await this.gate.drafterIn(ctx, summitId);
    if (drafter?.part !== 'organiser') return null;
    return (await this.delegates.listOf(ctx, summitId)).map((row) => toDraftingDelegation(row, ctx.languages));
  }

  /** A new link; the one before opens nothing any more, and who came by it stays. */
  async makeLink(ctx: RequestContext, delegationId: string): Promise<DraftingDelegationOutcome> {
    const secret = newSecret();
    return this.change(
      ctx,
      delegationId,
      (tx) => this.delegates.setLink(tx, delegationId, secret.hash),
      `${this.config.publicUrl}/initiatives/join/${secret.text}`,
    );
  }

  async withdrawLink(ctx: RequestContext, delegationId: string): Promise<DraftingDelegationOutcome> {
    return this.change(ctx, delegationId, (tx) => this.delegates.dropLink(tx, delegationId));
  }

  /** They read nothing from now on; what they said stays. */
  async remove(ctx: RequestContext, delegationId: string, userId: string): Promise<DraftingDelegationOutcome> {
    return this.change(ctx, delegationId, (tx) => this.delegates.remove(tx, delegationId, userId));
  }

  /** `null` for a link that opens nothing. */
  async invitation(ctx: RequestContext, token: string): Promise<DraftingInvitation | null> {
    const row = await this.byToken(ctx, token);
    if (row === undefined) return null;
    const drafter = await this.gate.drafterIn(ctx, row.summitId);
    const readable = drafter === null ? [] : await this.initiatives.listOf(ctx, row.summitId);
    return result(DraftingInvitation, {
      initiatives: drafter === null ? [] : readable.map((each) => toDrafted(each, drafter.part)),
      ...delegationName(row, ctx.languages),
      summit: toDraftingSummit(await this.initiatives.summitOf(ctx, row.summitId)),
      joinedAs: row.joined.find(({ userId }) => userId === ctx.viewer?.userId)?.name ?? null,
    });
  }

  /** Under the viewer's own account, signed in by mail: other links may be in other hands. Refuses with `limit-reached`. */
  async join(ctx: RequestContext, token: string, name: string): Promise<JoinDelegationOutcome> {
    const { viewer } = ctx;
    if (viewer?.isAccountHolder !== true) return notAllowed('Sign in by mail first.', 'not-signed-in');
    return this.unitOfWork.run<JoinDelegationOutcome>(ctx, async (tx) => {
      const row = await this.byToken(tx, token);
      if (row === undefined) return notFound('This link opens nothing any more.');
      const isNew = row.joined.every(({ userId }) => userId !== viewer.userId);
      if (isNew && row.joined.length >= MOST_JOINED)
        return refused('limit-reached', 'There are too many people with this delegation already.');
      await this.delegates.join(tx, row.id, viewer.userId, name);
      const drafter = await this.gate.drafterIn(tx, row.summitId);
      return result(DelegationJoined, {
        initiatives: (await this.initiatives.listOf(tx, row.summitId)).map((each) =>
          toDrafted(each, drafter?.part ?? 'delegate'),
        ),
      });
    });
  }

  /**
   * For who is not signed in: a link to sign in is mailed, and whoever has that mailbox takes part. Refuses with `limit-reached`.
   * `clientAddress`: whose attempts are counted. @throws GraphQLError `RATE_LIMITED`
   */
  async askToJoin(
    ctx: RequestContext,
    token: string,
    asked: { name: string; email: string },
    clientAddress: string,
  ): Promise<AskToJoinOutcome> {
    const waitSeconds = this.clients.take(clientAddress, ctx.clock);
    if (waitSeconds > 0) throw tooMany(waitSeconds);
    const { name, email } = asked;
    // Only a link that opens something sends mails, and only its mails are counted.
    if ((await this.byToken(ctx, token)) === undefined) return notFound('This link opens nothing any more.');
    const mailboxWaitSeconds = this.mailboxes.take(email, ctx.clock);
    if (mailboxWaitSeconds > 0) throw tooMany(mailboxWaitSeconds);
    const joined = await this.unitOfWork.run<DraftingDelegationRow | Refused | null>(ctx, async (tx) => {
      const row = await this.byToken(tx, token);
      if (row === undefined) return null;
      if (row.joined.length >= MOST_JOINED && row.joined.every((each) => each.email !== email))
        return refused('limit-reached', 'There are too many people with this delegation already.');
      // Named by their address: what somebody else calls them, or writes in that field, is in no mail to them.
      const user = await this.users.findOrCreate(tx, { email, name: email, personId: null, mayReadOutbox: false });
      await this.delegates.expect(tx, row.id, user.id, name);
      return row;
    });
    if (joined === null) return notFound('This link opens nothing any more.');
    if ('code' in joined) return joined;
    const [first] = await this.initiatives.listOf(ctx, joined.summitId);
    await this.signIn.request(ctx, email, first === undefined ? null : `/initiatives/${first.id}/draft`, clientAddress);
    return result(DelegateMailed, { email });
  }

  private async byToken(ctx: RequestContext, token: string) {
    const hash = hashOfSecret(token);
    return hash === null ? undefined : this.delegates.findByLink(ctx, hash);
  }

  private async change(
    ctx: RequestContext,
    delegationId: string,
    work: (tx: RequestContext) => Promise<void>,
    url: string | null = null,
  ): Promise<DraftingDelegationOutcome> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    return this.unitOfWork.run<DraftingDelegationOutcome>(ctx, async (tx) => {
      const row = await this.delegates.find(tx, delegationId);
      const drafter = row && (await this.gate.drafterIn(tx, row.summitId));
      if (row === undefined || drafter == null) return notFound('There is no such delegation.');
      if (drafter.part !== 'organiser') return notAllowed('Only organisers of the summit do this.');
      await work(tx);
      const changed = (await this.delegates.find(tx, delegationId)) ?? row;
      return result(DraftingDelegationSaved, { delegation: toDraftingDelegation(changed, tx.languages), url });
    });
  }
}

const tooMany = (retryAfterSeconds: number): GraphQLError =>
  new GraphQLError(`Too many people were asked for; try again in ${retryAfterSeconds} s.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds },
  });
