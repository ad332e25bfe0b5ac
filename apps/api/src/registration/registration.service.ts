import { type RequestContext, UnitOfWork } from '@app/database';
import { checkAnswers, opennessOf, summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { AttemptLimits } from '../identity/index.js';
import { badAnswers } from './registration.inputs.js';
import { type Registrant, RegistrationChanges } from './registration-changes.service.js';
import { type FormRow, type FormSummit, RegistrationFormsRepository } from './registration-forms.repository.js';

/** A school registers together from one address; a machine that fills a summit's places does not get far from one. */
const PER_CLIENT = { burst: 60, everySeconds: 5 };
/** Each try may mail; nobody needs more of them for one mailbox. */
const PER_ADDRESS = { burst: 3, everySeconds: 600 };

export type Registered = { isReceived: true } | { isReceived: false; code: 'not-found' | 'registration-closed' };

/** Registering, open to everybody. */
@Injectable()
export class Registration {
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);
  private readonly addresses = new AttemptLimits(PER_ADDRESS.burst, PER_ADDRESS.everySeconds);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: RegistrationFormsRepository,
    private readonly changes: RegistrationChanges,
  ) {}

  /**
   * Takes the registration; what became of it stands in the mail alone, so that the answer is the same for an address that is
   * registered already. @throws BadInput for answers that the form does not take; GraphQLError `RATE_LIMITED`.
   */
  async register(
    ctx: RequestContext,
    summitSlug: string,
    registrant: Registrant,
    clientAddress: string,
  ): Promise<Registered> {
    this.limit(ctx, registrant.email, clientAddress);
    const summit = await this.forms.findSummitBySlug(ctx, summitSlug);
    if (summit?.isReleased !== true) return { isReceived: false, code: 'not-found' };
    return this.unitOfWork.run(ctx, async (tx): Promise<Registered> => {
      const form = await this.forms.lock(tx, summit.id);
      if (form === undefined || !isOpen(form, summit, tx)) return { isReceived: false, code: 'registration-closed' };
      const checked = checkAnswers(form.fields, registrant.answers);
      if (!checked.isGood) throw badAnswers(checked.problems);
      await this.changes.arrive(tx, summit, form, { ...registrant, answers: checked.answers });
      return { isReceived: true };
    });
  }

  private limit(ctx: RequestContext, email: string, clientAddress: string): void {
    const waitSeconds = this.clients.take(clientAddress, ctx.clock) || this.addresses.take(email, ctx.clock);
    if (waitSeconds === 0) return;
    throw new GraphQLError(`Too many registrations; try again in ${waitSeconds} s.`, {
      extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
    });
  }
}

const isOpen = (form: FormRow, summit: FormSummit, ctx: RequestContext): boolean =>
  opennessOf(form, summitBounds(summit).endsAt, ctx.clock.now()) === 'open';
