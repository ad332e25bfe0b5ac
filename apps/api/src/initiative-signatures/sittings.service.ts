import type { RefusalCode } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { afterAction, type LanguageTexts, pickText, type Verification } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { hashOfSecret, newSecret } from '../identity/index.js';
import { type InitiativeRow, Initiatives } from '../initiatives/index.js';
import { Passkeys } from './passkeys.js';
import { SignaturesRepository, type SignatureRow } from './signatures.repository.js';
import { SignatoriesRepository, type SignatoryRow } from './signatories.repository.js';
import { type Decision, frozenOf, SignatureChain } from './signature-chain.js';
import { type SittingRow, SittingsRepository } from './sittings.repository.js';

/** How long a link that was opened is a fresh sign-in. */
const SITTING_MS = 15 * 60_000;
/** How long a passkey may take to answer. */
const CHALLENGE_MS = 5 * 60_000;
const MOST_PASSKEYS = 5;

type Code = Extract<
  RefusalCode,
  | 'invitation-unknown'
  | 'invitation-expired'
  | 'invitation-withdrawn'
  | 'initiative-closed'
  | 'decided-already'
  | 'sitting-stale'
  | 'text-differs'
  | 'country-not-own'
  | 'passkey-needed'
  | 'passkey-stale'
  | 'passkey-refused'
  | 'limit-reached'
>;
export interface SittingRefused {
  code: Code;
}
/** What somebody who was invited sees. */
export interface Invited {
  initiative: InitiativeRow;
  signatory: SignatoryRow;
  decided: SignatureRow | undefined;
}
/** What is decided: about the text and for the country that were shown. */
export interface AskedDecision {
  act: 'signed' | 'declined';
  reservation: LanguageTexts | null;
  textHash: string;
  country: string | null;
}
interface Sitting extends Invited {
  tokenHash: Buffer;
  row: SittingRow;
}

const refuse = (code: Code): SittingRefused => ({ code });
const isRefused = (value: object): value is SittingRefused => 'code' in value;

/** The signatory's side: the link is opened, and what they decide is asked for within minutes of that. */
@Injectable()
export class Sittings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: Initiatives,
    private readonly signatories: SignatoriesRepository,
    private readonly sittings: SittingsRepository,
    private readonly signatures: SignaturesRepository,
    private readonly chain: SignatureChain,
    private readonly passkeys: Passkeys,
  ) {}

  /** What the link is for. Changes nothing: mail scanners open links too. */
  async look(ctx: RequestContext, token: string): Promise<Invited | SittingRefused> {
    const hash = hashOfSecret(token);
    const signatory = hash === null ? undefined : await this.signatories.findByLink(ctx, hash);
    if (signatory === undefined) return refuse('invitation-unknown');
    const initiative = await this.initiatives.find(ctx, signatory.initiativeId);
    return initiative === undefined ? refuse('invitation-unknown') : this.invited(ctx, initiative, signatory);
  }

  /** A fresh sign-in: its secret is good for one decision within these minutes. */
  async open(ctx: RequestContext, token: string): Promise<{ secret: string; endsAt: Date } | SittingRefused> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const looked = await this.look(tx, token);
      if (isRefused(looked)) return looked;
      const refusal = undecidedRefusal(looked);
      if (refusal !== undefined) return refusal;
      const secret = newSecret();
      await this.sittings.open(tx, secret.hash, looked.signatory.id);
      return { secret: secret.text, endsAt: new Date(tx.clock.now().getTime() + SITTING_MS) };
    });
  }

  /** What a device is asked, to make a passkey: JSON for `navigator.credentials.create`. */
  async passkeyToRegister(ctx: RequestContext, secret: string): Promise<{ options: string } | SittingRefused> {
    return this.sit(ctx, secret, async (tx, { tokenHash, signatory }) => {
      const known = await this.sittings.passkeysOf(tx, signatory.id);
      if (known.length >= MOST_PASSKEYS) return refuse('limit-reached');
      const name = pickText(signatory.names, tx.languages, signatory.language).text;
      const { options, challenge } = await this.passkeys.toRegister({ ...signatory, name }, known);
      await this.sittings.challenge(tx, tokenHash, { registration: challenge });
      return { options };
    });
  }

  /** From then on only a passkey signs for them. */
  async registerPasskey(
    ctx: RequestContext,
    secret: string,
    response: RegistrationResponseJSON,
  ): Promise<{ done: true } | SittingRefused> {
    return this.sit(ctx, secret, async (tx, { tokenHash, row, signatory }) => {
      const { registrationChallenge } = row;
      if (registrationChallenge === null || !isFresh(row, tx)) return refuse('passkey-stale');
      await this.sittings.challenge(tx, tokenHash, null);
      const passkey = await this.passkeys.registered(response, registrationChallenge);
      if (passkey === undefined) return refuse('passkey-refused');
      const isAdded = await this.sittings.addPasskey(tx, { ...passkey, signatoryId: signatory.id });
      return isAdded ? { done: true } : refuse('passkey-refused');
    });
  }

  /** What a passkey is asked, to sign this: JSON for `navigator.credentials.get`. Its challenge is the SHA-256 of the statement. */
  async passkeyToSign(
    ctx: RequestContext,
    secret: string,
    asked: AskedDecision,
  ): Promise<{ options: string } | SittingRefused> {
    return this.sit(ctx, secret, async (tx, { tokenHash, initiative, signatory }) => {
      const refusal = decisionRefusal(initiative, signatory, asked);
      if (refusal !== undefined) return refusal;
      const known = await this.sittings.passkeysOf(tx, signatory.id);
      if (known.length === 0) return refuse('passkey-refused');
      const challenge = await this.chain.challengeFor(initiative, signatory, decisionOf(asked));
      await this.sittings.challenge(tx, tokenHash, { signing: challenge });
      return { options: await this.passkeys.toSign(challenge, known) };
    });
  }

  /** Adds what they decided to the chain, for good. */
  async decide(
    ctx: RequestContext,
    secret: string,
    asked: AskedDecision,
    passkey: AuthenticationResponseJSON | null,
  ): Promise<{ signature: SignatureRow } | SittingRefused> {
    return this.sit(ctx, secret, async (tx, sitting) => {
      const { initiative, signatory } = sitting;
      const refusal = decisionRefusal(initiative, signatory, asked);
      if (refusal !== undefined) return refusal;
      const decision = decisionOf(asked);
      const proof = await this.proofOf(tx, sitting, decision, passkey);
      if (isRefused(proof)) return proof;
      await this.sittings.close(tx, signatory.id);
      return { signature: await this.chain.add(tx, initiative, signatory, decision, proof) };
    });
  }

  private async proofOf(
    tx: RequestContext,
    { tokenHash, row, initiative, signatory }: Sitting,
    decision: Decision,
    response: AuthenticationResponseJSON | null,
  ): Promise<Verification | SittingRefused> {
    const known = await this.sittings.passkeysOf(tx, signatory.id);
    if (response === null) return known.length === 0 ? { by: 'mail' } : refuse('passkey-needed');
    const challenge = await this.chain.challengeFor(initiative, signatory, decision);
    if (row.signingChallenge !== challenge || !isFresh(row, tx)) return refuse('passkey-stale');
    // A challenge is answered once, well or not.
    await this.sittings.challenge(tx, tokenHash, null);
    const passkey = known.find(({ credentialId }) => credentialId === response.id);
    const signed = passkey && (await this.passkeys.signed(response, challenge, passkey));
    if (passkey === undefined || signed === undefined) return refuse('passkey-refused');
    await this.sittings.count(tx, passkey.credentialId, signed.counter);
    return signed.verification;
  }

  /** Runs `work` in one transaction that holds the initiative, for who opened their link within these minutes and may still decide. */
  private async sit<Outcome extends object>(
    ctx: RequestContext,
    secret: string,
    work: (tx: RequestContext, sitting: Sitting) => Promise<Outcome | SittingRefused>,
  ): Promise<Outcome | SittingRefused> {
    const tokenHash = hashOfSecret(secret);
    const opened = tokenHash === null ? undefined : await this.sittings.find(ctx, tokenHash);
    const invited = opened && (await this.signatories.find(ctx, opened.signatoryId));
    if (tokenHash === null || invited === undefined) return refuse('sitting-stale');
    return this.unitOfWork.run<Outcome | SittingRefused>(ctx, async (tx) => {
      const initiative = await this.initiatives.lock(tx, invited.initiativeId);
      // Read again, now that nobody else changes them.
      const row = await this.sittings.find(tx, tokenHash);
      const signatory = await this.signatories.find(tx, invited.id);
      if (initiative === undefined || row === undefined || signatory === undefined) return refuse('sitting-stale');
      if (tx.clock.now().getTime() - row.openedAt.getTime() > SITTING_MS) return refuse('sitting-stale');
      const looked = await this.invited(tx, initiative, signatory);
      if (isRefused(looked)) return looked;
      return undecidedRefusal(looked) ?? work(tx, { ...looked, tokenHash, row });
    });
  }

  private async invited(
    ctx: RequestContext,
    initiative: InitiativeRow,
    signatory: SignatoryRow,
  ): Promise<Invited | SittingRefused> {
    if (signatory.state !== 'invited') return refuse('invitation-withdrawn');
    // Recalled is recalled, for them too; and a text that was opened again is nobody's to read.
    if (initiative.state === 'recalled' || initiative.state === 'drafting') return refuse('initiative-closed');
    const decided = await this.signatures.ofSignatory(ctx, signatory.id);
    if (decided === undefined && signatory.expiresAt <= ctx.clock.now()) return refuse('invitation-expired');
    await frozenOf(initiative);
    return { initiative, signatory, decided };
  }
}

function undecidedRefusal({ initiative, decided }: Invited): SittingRefused | undefined {
  if (decided !== undefined) return refuse('decided-already');
  return afterAction(initiative.state, 'sign') === null ? refuse('initiative-closed') : undefined;
}

function decisionRefusal(
  { textHash }: InitiativeRow,
  { capacity }: SignatoryRow,
  asked: AskedDecision,
): SittingRefused | undefined {
  if (asked.textHash !== textHash) return refuse('text-differs');
  const country = capacity.kind === 'person' ? null : capacity.country;
  return asked.country === country ? undefined : refuse('country-not-own');
}

const decisionOf = ({ act, reservation }: AskedDecision): Decision => ({
  act,
  // Who declines has nothing to reserve.
  reservation: act === 'signed' ? reservation : null,
});

const isFresh = ({ challengedAt }: SittingRow, { clock }: RequestContext): boolean =>
  challengedAt !== null && clock.now().getTime() - challengedAt.getTime() <= CHALLENGE_MS;
