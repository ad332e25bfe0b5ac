import type { RequestContext } from '@app/database';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { ClientAddress, Ctx, type NotFound, parseWith, type Refused, refused, result } from '../graphql/index.js';
import { Accessions } from './accessions.service.js';
import {
  DecisionInput,
  DecisionSchema,
  NewAccessionInput,
  NewAccessionSchema,
  type ParsedAccession,
  type ParsedDecision,
  RegistrationAnswer,
  SecretText,
  SigningAnswer,
} from './initiative-signatures.inputs.js';
import {
  AccessionAsked,
  AskToAccedeResult,
  DecideInitiativeResult,
  InitiativeDecided,
  InitiativeOut,
  InitiativeOutResult,
  PasskeyOptions,
  PasskeyOptionsResult,
  PasskeyRegistered,
  PasskeyRegisteredResult,
  type PublishedInitiative,
  type RecalledInitiative,
  SigningInvitation,
  SigningInvitationResult,
  SigningSitting,
  SigningSittingResult,
} from './initiative-signatures.type.js';
import { InitiativeSignings } from './initiative-signings.service.js';
import { toSignature } from './signatory.type.js';
import { type SittingRefused, Sittings } from './sittings.service.js';

const Slug = (name: string) => Args(name, { type: () => String }, parseWith(z.string().max(200)));
const Secret = (name: string) => Args(name, { type: () => String }, parseWith(SecretText));
const Decision = () => Args('input', { type: () => DecisionInput }, parseWith(DecisionSchema));

const MESSAGES: Readonly<Record<SittingRefused['code'], string>> = {
  'invitation-unknown': 'This is none of our links; copy the whole link from the mail.',
  'invitation-expired': 'This invitation has expired; ask the organisers for another.',
  'invitation-withdrawn': 'This invitation was withdrawn.',
  'initiative-closed': 'Nobody signs it now.',
  'decided-already': 'You have decided; that stays.',
  'sitting-stale': 'Open the link in the mail once more: it was opened too long ago.',
  'text-differs': 'This is not the text that is signed; load it again.',
  'country-not-own': 'You were not invited for this country.',
  'passkey-needed': 'You have a passkey: sign with it.',
  'passkey-stale': 'The device answered too late, or something else; try again.',
  'passkey-refused': 'This is none of your passkeys, or it did not sign this.',
  'limit-reached': 'You have enough passkeys.',
};
const said = ({ code }: SittingRefused): Refused => refused(code, MESSAGES[code]);

/** Signing by the link in a mail, and what everybody may read once it is released. Nobody needs an account. */
@Resolver()
export class SigningResolver {
  constructor(
    private readonly sittings: Sittings,
    private readonly accessions: Accessions,
    private readonly views: InitiativeSignings,
  ) {}

  @Query(() => SigningInvitationResult)
  async signingInvitation(
    @Ctx() ctx: RequestContext,
    @Secret('token') token: string,
  ): Promise<SigningInvitation | Refused> {
    const looked = await this.sittings.look(ctx, token);
    return 'code' in looked ? said(looked) : this.views.invitation(ctx, looked);
  }

  @Mutation(() => SigningSittingResult, { description: 'A fresh sign-in by the link, to decide within 15 minutes.' })
  async openSigning(@Ctx() ctx: RequestContext, @Secret('token') token: string): Promise<SigningSitting | Refused> {
    const opened = await this.sittings.open(ctx, token);
    return 'code' in opened ? said(opened) : result(SigningSitting, { sitting: opened.secret, endsAt: opened.endsAt });
  }

  @Mutation(() => PasskeyOptionsResult, { description: 'For `navigator.credentials.create`.' })
  async askToRegisterPasskey(
    @Ctx() ctx: RequestContext,
    @Secret('sitting') sitting: string,
  ): Promise<PasskeyOptions | Refused> {
    const asked = await this.sittings.passkeyToRegister(ctx, sitting);
    return 'code' in asked ? said(asked) : result(PasskeyOptions, asked);
  }

  @Mutation(() => PasskeyRegisteredResult, { description: 'From then on only a passkey signs for them.' })
  async registerPasskey(
    @Ctx() ctx: RequestContext,
    @Secret('sitting') sitting: string,
    @Args('answer', { type: () => String, description: 'Of the device, as JSON.' }, parseWith(RegistrationAnswer))
    answer: RegistrationResponseJSON,
  ): Promise<PasskeyRegistered | Refused> {
    const registered = await this.sittings.registerPasskey(ctx, sitting, answer);
    return 'code' in registered ? said(registered) : result(PasskeyRegistered, registered);
  }

  @Mutation(() => PasskeyOptionsResult, {
    description: 'For `navigator.credentials.get`, to decide this; the challenge is the SHA-256 of the statement.',
  })
  async askPasskeyToDecide(
    @Ctx() ctx: RequestContext,
    @Decision() input: ParsedDecision,
  ): Promise<PasskeyOptions | Refused> {
    const asked = await this.sittings.passkeyToSign(ctx, input.sitting, input);
    return 'code' in asked ? said(asked) : result(PasskeyOptions, asked);
  }

  @Mutation(() => DecideInitiativeResult, { description: 'Signs or declines, once and for good.' })
  async decideInitiative(
    @Ctx() ctx: RequestContext,
    @Decision() input: ParsedDecision,
    @Args(
      'passkey',
      { type: () => String, nullable: true, description: 'Answer of the device, as JSON.' },
      parseWith(SigningAnswer.nullish()),
    )
    passkey: AuthenticationResponseJSON | null | undefined,
  ): Promise<InitiativeDecided | Refused> {
    const decided = await this.sittings.decide(ctx, input.sitting, input, passkey ?? null);
    return 'code' in decided ? said(decided) : result(InitiativeDecided, { signature: toSignature(decided.signature) });
  }

  @Query(() => [InitiativeOut], { description: 'Of a summit: what was released, and what was recalled since.' })
  initiativesOut(@Ctx() ctx: RequestContext, @Slug('summitSlug') summitSlug: string): Promise<InitiativeOut[]> {
    return this.views.listOut(ctx, summitSlug);
  }

  @Query(() => InitiativeOutResult, { description: 'For everybody, once it is released.' })
  initiativeOut(
    @Ctx() ctx: RequestContext,
    @Slug('summitSlug') summitSlug: string,
    @Slug('slug') slug: string,
    @Args(
      'signaturesAfter',
      { type: () => Int, nullable: true, description: 'The last sequence that the reader has.' },
      parseWith(z.int().min(0).nullish()),
    )
    after: number | null | undefined,
  ): Promise<PublishedInitiative | RecalledInitiative | NotFound> {
    return this.views.findOut(ctx, summitSlug, slug, after ?? 0);
  }

  @Mutation(() => AskToAccedeResult, { description: 'Asks to join what was released; an organiser checks.' })
  async askToAccede(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Slug('summitSlug') summitSlug: string,
    @Slug('slug') slug: string,
    @Args('input', { type: () => NewAccessionInput }, parseWith(NewAccessionSchema)) input: ParsedAccession,
  ): Promise<AccessionAsked | NotFound | Refused> {
    const asked = await this.accessions.ask(ctx, summitSlug, slug, input, clientAddress);
    return 'token' in asked ? result(AccessionAsked, asked) : asked;
  }
}
