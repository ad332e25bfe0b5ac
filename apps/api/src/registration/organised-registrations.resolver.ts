import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { RegistrationStatus } from '@app/domain';
import { Args, ID, Int, Mutation, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import {
  badCursor,
  batched,
  Ctx,
  decodeCursor,
  encodeCursor,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  pageSize,
  parseWith,
  Refused,
  refused,
  result,
  StorableText,
} from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { type Decision, OrganisedRegistrations } from './organised-registrations.service.js';
import { type ParsedRegistrationForm, RegistrationFormInput, RegistrationFormSchema } from './registration.inputs.js';
import {
  CheckedIn,
  CheckInResult,
  DecideRegistrationResult,
  NotAdmitted,
  RegistrationDecided,
  RegistrationFormSaved,
  SaveRegistrationFormResult,
  StaleRegistrationForm,
} from './registration.results.js';
import {
  DraftRegistrationForm,
  RegistrationConnection,
  RegistrationCounts,
  RegistrationStatusEnum,
  toDraftField,
  toRegistrationType,
} from './registration.types.js';
import { type FormRow, RegistrationFormsRepository } from './registration-forms.repository.js';
import { RegistrationsRepository } from './registrations.repository.js';

const DecisionEnum = { APPROVE: 'approve', DECLINE: 'decline', CANCEL: 'cancel', PROMOTE: 'promote' } as const;
registerEnumType(DecisionEnum, {
  name: 'RegistrationDecision',
  description:
    '`APPROVE` gives a place, or a place in line; `PROMOTE` gives a free place to somebody who is not the next in line.',
});

const MESSAGES = {
  'not-found': 'There is no such registration.',
  'not-signed-in': 'Sign in as an organiser of this summit.',
  'not-allowed': 'Only the organisers of this summit may do this.',
  'wrong-state': 'This registration is in another state by now.',
  'registration-full': 'All places are taken: raise the capacity first.',
};
const SearchText = StorableText.trim().max(200).nullish();
/** The greatest number that the database counts arrivals with. */
const MAX_ARRIVAL = 2_147_483_647;

/** The organisers' side; the policy is asked in `OrganisedRegistrations`, and whoever holds a `DraftSummit` organises it. */
@Resolver(() => DraftSummit)
export class OrganisedRegistrationsResolver {
  private readonly formOf = batched(async (ctx, summitIds: readonly string[]) => {
    const forms = new Map(
      (await this.forms.findForms(ctx, [...new Set(summitIds)])).map((form) => [form.summitId, form]),
    );
    return summitIds.map((id) => forms.get(id));
  });
  constructor(
    private readonly organised: OrganisedRegistrations,
    private readonly forms: RegistrationFormsRepository,
    private readonly rows: RegistrationsRepository,
  ) {}

  @ResolveField(() => DraftRegistrationForm, { nullable: true, description: 'Null until somebody saved one.' })
  async registrationForm(
    @Ctx() ctx: RequestContext,
    @Parent() summit: DraftSummit,
  ): Promise<DraftRegistrationForm | null> {
    const form = await this.formOf(ctx, summit.id);
    return form === undefined ? null : toDraftForm(form);
  }

  @ResolveField(() => RegistrationCounts)
  registrationCounts(@Ctx() ctx: RequestContext, @Parent() summit: DraftSummit): Promise<RegistrationCounts> {
    return this.rows.countByStatus(ctx, summit.id);
  }

  @ResolveField(() => RegistrationConnection, {
    description: 'In the order of arrival. `search` is looked for in names and addresses.',
  })
  async registrations(
    @Ctx() ctx: RequestContext,
    @Parent() summit: DraftSummit,
    @Args('search', { type: () => String, nullable: true }, parseWith(SearchText)) search: string | null | undefined,
    @Args('status', { type: () => RegistrationStatusEnum, nullable: true })
    status: RegistrationStatus | null | undefined,
    @Args('isCheckedIn', { type: () => Boolean, nullable: true }) isCheckedIn: boolean | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<RegistrationConnection> {
    const size = pageSize(first ?? 50);
    const asked = {
      summitId: summit.id,
      text: search ?? '',
      status: status ?? null,
      isCheckedIn: isCheckedIn ?? null,
    };
    const [found, totalCount] = await Promise.all([
      this.rows.list(ctx, asked, size + 1, after == null ? 0 : arrivalOf(after)),
      this.rows.count(ctx, asked),
    ]);
    const nodes = found.slice(0, size);
    const last = nodes.at(-1);
    return {
      nodes: nodes.map(toRegistrationType),
      pageInfo: {
        hasNextPage: found.length > size,
        endCursor: last === undefined ? null : encodeCursor(String(last.arrival)),
      },
      totalCount,
    };
  }

  @Mutation(() => SaveRegistrationFormResult, { description: '`revision` 0 where there is no form yet.' })
  async saveRegistrationForm(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('input', { type: () => RegistrationFormInput }, parseWith(RegistrationFormSchema))
    input: ParsedRegistrationForm,
  ): Promise<RegistrationFormSaved | StaleRegistrationForm | NotAllowed | NotFound> {
    const saved = await this.organised.saveForm(ctx, summitId, revision, input);
    if (saved.isSaved) return result(RegistrationFormSaved, { form: toDraftForm(saved.form) });
    if (saved.code === 'stale-revision') {
      const message = `The form is at revision ${saved.current.revision} by now.`;
      return result(StaleRegistrationForm, { code: saved.code, message, current: toDraftForm(saved.current) });
    }
    return saved.code === 'not-found'
      ? notFound('There is no such summit.')
      : notAllowed(MESSAGES[saved.code], saved.code);
  }

  @Mutation(() => DecideRegistrationResult)
  async decideRegistration(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
    @Args('decision', { type: () => DecisionEnum }) decision: Decision,
  ): Promise<RegistrationDecided | NotAllowed | NotFound | Refused> {
    const decided = await this.organised.decide(ctx, id, decision);
    if (decided.isDone) return result(RegistrationDecided, { registration: toRegistrationType(decided.registration) });
    const message = MESSAGES[decided.code];
    if (decided.code === 'not-found') return notFound(message);
    return decided.code === 'not-allowed' || decided.code === 'not-signed-in'
      ? notAllowed(message, decided.code)
      : refused(decided.code, message);
  }

  @Mutation(() => CheckInResult, { description: 'The code of a ticket, as scanned or typed.' })
  async checkIn(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('code', { type: () => String }) code: string,
  ): Promise<CheckedIn | NotAdmitted | NotAllowed | NotFound> {
    const outcome = await this.organised.checkIn(ctx, summitId, code);
    switch (outcome.state) {
      case 'in':
        return result(CheckedIn, {
          registration: toRegistrationType(outcome.registration),
          checkedInAt: outcome.at,
          isRepeated: outcome.isRepeated,
        });
      case 'not-admitted':
        return result(NotAdmitted, {
          code: 'wrong-state',
          message: 'This registration holds no place.',
          registration: toRegistrationType(outcome.registration),
        });
      case 'refused':
        return outcome.code === 'not-found'
          ? notFound('There is no ticket with this code.')
          : notAllowed(MESSAGES[outcome.code], outcome.code);
    }
  }
}

function toDraftForm({ fields, ...form }: FormRow): DraftRegistrationForm {
  const { isOpen, opensAt, closesAt, capacity, needsApproval, revision } = form;
  return { isOpen, opensAt, closesAt, capacity, needsApproval, revision, fields: fields.map(toDraftField) };
}

function arrivalOf(cursor: string): number {
  const key = decodeCursor(cursor);
  if (!/^\d{1,10}$/.test(key) || Number(key) > MAX_ARRIVAL) throw badCursor();
  return Number(key);
}
