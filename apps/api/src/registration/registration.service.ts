import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { checkAnswers, opennessOf, summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { Arrivals, TooManyArrivals } from '../arrivals/index.js';
import { BadInput } from '../graphql/index.js';
import { AttemptLimits } from '../identity/index.js';
import { badAnswers } from './registration.inputs.js';
import { type Registrant, RegistrationChanges } from './registration-changes.service.js';
import { type FormRow, type FormSummit, RegistrationFormsRepository } from './registration-forms.repository.js';

/** A school registers together from one address; a machine that fills a summit's places does not get far from one. */
const PER_CLIENT = { burst: 60, everySeconds: 5 };
/** Each try may mail; nobody needs more of them for one mailbox. */
const PER_ADDRESS = { burst: 3, everySeconds: 600 };

/** When too many wait at once. */
const COME_AGAIN_S = 10;

export type Registered = { isReceived: true } | { isReceived: false; code: 'not-found' | 'registration-closed' };

interface Arrival {
  ctx: RequestContext;
  registrant: Registrant;
}

/** Registering, open to everybody. */
@Injectable()
export class Registration {
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);
  private readonly arrivals = new Arrivals<Arrival, Registered | BadInput>((summitId, arrivals) =>
    this.admit(summitId, arrivals),
  );
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
    const outcome = await this.arrivals.arrive(summit.id, { ctx, registrant }).catch((error: unknown) => {
      throw error instanceof TooManyArrivals ? tooMany(COME_AGAIN_S) : error;
    });
    if (outcome instanceof BadInput) throw outcome;
    return outcome;
  }

  /** Takes in who comes at the same time: one transaction, and nobody's mistake keeps the others out. */
  private async admit(summitId: SummitId, arrivals: readonly Arrival[]): Promise<(Registered | BadInput)[]> {
    const [first] = arrivals;
    if (first === undefined) return [];
    // Each of them is nobody to the others: the history names none of them.
    return this.unitOfWork.run({ ...first.ctx, viewer: null }, async (tx) => {
      const [form, summit] = [await this.forms.lock(tx, summitId), await this.forms.findSummit(tx, summitId)];
      if (form === undefined || summit === undefined || !isOpen(form, summit, tx))
        return arrivals.map(() => ({ isReceived: false, code: 'registration-closed' }));
      const checked = arrivals.map(({ registrant }) => checkAnswers(form.fields, registrant.answers));
      const coming = arrivals.flatMap(({ registrant }, index) => {
        const answer = checked[index];
        return answer?.isGood === true ? [{ ...registrant, answers: answer.answers }] : [];
      });
      await this.changes.arrive(tx, summit, form, coming);
      return checked.map((answer) => (answer.isGood ? { isReceived: true } : badAnswers(answer.problems)));
    });
  }

  private limit(ctx: RequestContext, email: string, clientAddress: string): void {
    const waitSeconds = this.clients.take(clientAddress, ctx.clock) || this.addresses.take(email, ctx.clock);
    if (waitSeconds === 0) return;
    throw tooMany(waitSeconds);
  }
}

const tooMany = (waitSeconds: number): GraphQLError =>
  new GraphQLError(`Too many registrations; try again in ${waitSeconds} s.`, {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
  });

const isOpen = (form: FormRow, summit: FormSummit, ctx: RequestContext): boolean =>
  opennessOf(form, summitBounds(summit).endsAt, ctx.clock.now()) === 'open';
