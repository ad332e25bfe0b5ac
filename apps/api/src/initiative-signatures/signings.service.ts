import type { RequestContext } from '@app/database';
import { afterAction, type InitiativeAction } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Embargoes } from '../embargo/index.js';
import { type NotAllowed, notFound, type NotFound, refused, type Refused } from '../graphql/index.js';
import { type InitiativeRow, Initiatives } from '../initiatives/index.js';
import { SignaturesRepository } from './signatures.repository.js';
import { SignatoriesRepository, type SignatoryRow } from './signatories.repository.js';
import { frozenOf, SignatureChain, tellOf } from './signature-chain.js';
import { SigningGate } from './signing-gate.js';
import { SigningSummits } from './signing-summits.repository.js';

export type SigningOutcome = { initiativeId: string } | NotAllowed | NotFound | Refused;

/** The states of signing, by organisers and chairs: opened, closed, hands counted, released, recalled. */
@Injectable()
export class Signings {
  constructor(
    private readonly gate: SigningGate,
    private readonly initiatives: Initiatives,
    private readonly signatories: SignatoriesRepository,
    private readonly signatures: SignaturesRepository,
    private readonly chain: SignatureChain,
    private readonly summits: SigningSummits,
    private readonly embargoes: Embargoes,
  ) {}

  /** Refuses with `initiative-closed`. */
  open(ctx: RequestContext, id: string): Promise<SigningOutcome> {
    return this.gate.open<SigningOutcome>(ctx, id, 'preside', async (tx, initiative) => {
      if (afterAction(initiative.state, 'open-signing') !== null) await frozenOf(initiative);
      return this.move(tx, initiative, 'open-signing');
    });
  }

  /** Refuses with `initiative-closed`. */
  close(ctx: RequestContext, id: string): Promise<SigningOutcome> {
    return this.gate.open<SigningOutcome>(ctx, id, 'preside', (tx, initiative) =>
      this.move(tx, initiative, 'close-signing'),
    );
  }

  /**
   * Hands that went up on stage, seen by who presides: all of them signed, or none. Refuses with `initiative-closed`,
   * `invitation-withdrawn`, `invitation-expired`, `decided-already`.
   */
  recordHands(
    ctx: RequestContext,
    id: string,
    signatoryIds: readonly string[],
    sessionId: string | null,
  ): Promise<SigningOutcome> {
    return this.gate.open<SigningOutcome>(ctx, id, 'preside', async (tx, initiative) => {
      if (afterAction(initiative.state, 'sign') === null) return refusedIn(initiative);
      if (sessionId !== null && !(await this.summits.hasSession(tx, initiative.summitId, sessionId)))
        return notFound('The summit has no such session.');
      const decision = { act: 'signed', reservation: null } as const;
      const by = { by: 'raised-hand', recordedBy: tx.viewer?.name ?? '', sessionId } as const;
      const signing: SignatoryRow[] = [];
      // Everybody is looked at before anybody signs.
      for (const signatoryId of signatoryIds) {
        const signatory = await this.signatories.find(tx, signatoryId);
        if (signatory?.initiativeId !== id) return notFound('There is no such signatory.');
        if (signatory.state === 'withdrawn') return refused('invitation-withdrawn', 'An invitation was withdrawn.');
        if (signatory.expiresAt <= tx.clock.now()) return refused('invitation-expired', 'An invitation has expired.');
        if ((await this.signatures.ofSignatory(tx, signatory.id)) !== undefined)
          return refused('decided-already', 'One of them has decided already.');
        signing.push(signatory);
      }
      for (const signatory of signing) await this.chain.add(tx, initiative, signatory, decision, by);
      return { initiativeId: id };
    });
  }

  /**
   * To everybody, at once. Refuses with `initiative-closed`, and with `language-missing` while the summit has a language that the
   * text has not and `missingLanguages` does not name.
   */
  release(ctx: RequestContext, id: string, missingLanguages: readonly string[]): Promise<SigningOutcome> {
    return this.gate.open<SigningOutcome>(ctx, id, 'preside', async (tx, initiative) => {
      const released = await this.embargoes.releaseIn(tx, 'initiative', initiative.id, missingLanguages);
      return 'code' in released ? asClosed(released, initiative) : { initiativeId: id };
    });
  }

  /** Takes it back: its text and names are not given any more, and this reason stands in their place. Refuses with `initiative-closed`. */
  recall(ctx: RequestContext, id: string, reason: string): Promise<SigningOutcome> {
    return this.gate.open<SigningOutcome>(ctx, id, 'gather', async (tx, initiative) => {
      const recalled = await this.embargoes.recallIn(tx, 'initiative', initiative.id, reason);
      return 'code' in recalled ? asClosed(recalled, initiative) : { initiativeId: id };
    });
  }

  private async move(tx: RequestContext, initiative: InitiativeRow, action: InitiativeAction): Promise<SigningOutcome> {
    if ((await this.initiatives.move(tx, initiative, action)) === null) return refusedIn(initiative);
    await tellOf(tx, initiative);
    return { initiativeId: initiative.id };
  }
}

const refusedIn = ({ state }: InitiativeRow): Refused =>
  refused('initiative-closed', `This cannot be done while it is ${state}.`);
/** What an embargo refuses by its own states is said in those of the initiative. */
const asClosed = (refusal: NotFound | Refused, initiative: InitiativeRow): NotFound | Refused =>
  ['released-already', 'recalled-already', 'not-released'].includes(refusal.code) ? refusedIn(initiative) : refusal;
