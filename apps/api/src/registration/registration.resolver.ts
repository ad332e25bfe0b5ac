import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ClientAddress,
  type Cookies,
  Ctx,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  RequestCookies,
  result,
} from '../graphql/index.js';
import { toViewerType } from '../identity/index.js';
import { mayReadOutbox } from '../mail/index.js';
import { PublicProgrammes } from '../programme/index.js';
import {
  type ParsedRegistrant,
  type ParsedRegistration,
  type ParsedTicketKey,
  RegistrantInput,
  RegistrantSchema,
  RegistrationInput,
  RegistrationSchema,
  TicketKeyInput,
  TicketKeySchema,
} from './registration.inputs.js';
import {
  DeleteRegistrationResult,
  RegisterResult,
  RegistrationDeleted,
  RegistrationReceived,
  Ticket,
  TicketResult,
  TicketSignedIn,
  TicketSignInResult,
} from './registration.results.js';
import { Registration } from './registration.service.js';
import { toAnswers, toFieldType } from './registration.types.js';
import { ticketPicture } from './ticket-picture.js';
import { type OpenTicket, type TicketOutcome, Tickets } from './tickets.service.js';

const unknownTicket = (): Refused =>
  refused(
    'ticket-unknown',
    'This is none of our tickets, or its data were deleted; copy the whole link from the mail.',
  );

/** Registering and tickets. Registering is open to everybody; a ticket to who has its link, or is signed in as whose it is. */
@Resolver()
export class RegistrationResolver {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly registrationService: Registration,
    private readonly tickets: Tickets,
    private readonly programmes: PublicProgrammes,
  ) {}

  @Mutation(() => RegisterResult)
  async register(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Args('summitSlug', { type: () => String }) summitSlug: string,
    @Args('input', { type: () => RegistrationInput }, parseWith(RegistrationSchema)) input: ParsedRegistration,
  ): Promise<RegistrationReceived | NotFound | Refused> {
    const registered = await this.registrationService.register(ctx, summitSlug, input, clientAddress);
    if (registered.isReceived) return result(RegistrationReceived, { email: input.email });
    return registered.code === 'not-found'
      ? notFound('There is no such summit.')
      : refused(registered.code, 'Nobody can register for this summit now.');
  }

  @Query(() => TicketResult)
  async ticket(
    @Ctx() ctx: RequestContext,
    @Args('key', { type: () => TicketKeyInput }, parseWith(TicketKeySchema)) key: ParsedTicketKey,
  ): Promise<Ticket | Refused> {
    const ticket = await this.tickets.open(ctx, key);
    return ticket === undefined ? unknownTicket() : this.show(ctx, ticket);
  }

  @Mutation(() => TicketResult, { description: 'Gives the place back; the first in line gets it.' })
  async cancelTicket(
    @Ctx() ctx: RequestContext,
    @Args('key', { type: () => TicketKeyInput }, parseWith(TicketKeySchema)) key: ParsedTicketKey,
  ): Promise<Ticket | Refused> {
    return this.answer(ctx, await this.tickets.cancel(ctx, key));
  }

  @Mutation(() => TicketResult)
  async changeTicket(
    @Ctx() ctx: RequestContext,
    @Args('key', { type: () => TicketKeyInput }, parseWith(TicketKeySchema)) key: ParsedTicketKey,
    @Args('input', { type: () => RegistrantInput }, parseWith(RegistrantSchema)) input: ParsedRegistrant,
  ): Promise<Ticket | Refused> {
    return this.answer(ctx, await this.tickets.changeAnswers(ctx, key, input));
  }

  @Mutation(() => DeleteRegistrationResult, {
    description:
      'Cancels, and takes name, address, answers and what was written in the summit’s sessions away for good. The link stops working.',
  })
  async deleteTicketData(
    @Ctx() ctx: RequestContext,
    @Args('key', { type: () => TicketKeyInput }, parseWith(TicketKeySchema)) key: ParsedTicketKey,
  ): Promise<RegistrationDeleted | Refused> {
    const outcome = await this.tickets.erase(ctx, key);
    if (outcome === 'erased') return result(RegistrationDeleted, { done: true });
    return outcome === 'ticket-unknown'
      ? unknownTicket()
      : refused(outcome, 'You are on the stage of a session that is on; leave it first.');
  }

  @Mutation(() => TicketSignInResult, {
    description:
      'Signs the browser in as the attendee: for their own agenda, and under their name in a session’s room.',
  })
  async signInWithTicket(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('key', { type: () => TicketKeyInput }, parseWith(TicketKeySchema)) key: ParsedTicketKey,
  ): Promise<TicketSignedIn | Refused> {
    const signedIn = await this.tickets.signIn(ctx, key, cookies);
    if (signedIn === undefined) return unknownTicket();
    const { viewer, summitSlug } = signedIn;
    return result(TicketSignedIn, {
      viewer: toViewerType(viewer, mayReadOutbox(viewer, this.config.isDemo)),
      summitSlug,
    });
  }

  private async answer(ctx: RequestContext, outcome: TicketOutcome): Promise<Ticket | Refused> {
    if (outcome.isDone) return this.show(ctx, outcome.ticket);
    return outcome.code === 'ticket-unknown'
      ? unknownTicket()
      : refused(outcome.code, 'This registration is cancelled or declined.');
  }

  private async show(ctx: RequestContext, ticket: OpenTicket): Promise<Ticket | Refused> {
    const { registration, form, summit, position } = ticket;
    const shown = await this.programmes.findSummit(ctx, summit.slug);
    const { email, name, code, status } = registration;
    if (shown === undefined || email === null || name === null) return unknownTicket();
    const hasPlace = status === 'confirmed' && code !== null;
    return result(Ticket, {
      id: registration.id,
      status,
      name,
      email,
      language: registration.language,
      position: position === 0 ? null : position,
      summit: shown,
      doorCode: hasPlace ? code : null,
      picture: hasPlace ? ticketPicture(code) : null,
      fields: form.fields.map((field) => toFieldType(field, ctx.languages, summit.languages[0] ?? 'en')),
      answers: toAnswers(registration.answers),
      registeredAt: registration.registeredAt,
      checkedInAt: registration.checkedInAt,
    });
  }
}
