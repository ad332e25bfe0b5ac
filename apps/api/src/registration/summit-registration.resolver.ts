import type { RequestContext } from '@app/database';
import { opennessOf, placeFor, summitBounds } from '@app/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx } from '../graphql/index.js';
import { Summit } from '../programme/index.js';
import { RegistrationOffer, type RegistrationState, toFieldType } from './registration.types.js';
import { type FormRow, RegistrationFormsRepository } from './registration-forms.repository.js';

/** `Summit.registration`: public as the summit is. How many places are left is not said, only whether there are any. */
@Resolver(() => Summit)
export class SummitRegistrationResolver {
  private readonly formOf = batched(async (ctx, summitIds: readonly string[]) => {
    const forms = new Map(
      (await this.forms.findForms(ctx, [...new Set(summitIds)])).map((form) => [form.summitId, form]),
    );
    return summitIds.map((id) => forms.get(id));
  });
  constructor(private readonly forms: RegistrationFormsRepository) {}

  @ResolveField(() => RegistrationOffer, { nullable: true, description: 'Null where nobody registers.' })
  async registration(@Ctx() ctx: RequestContext, @Parent() summit: Summit): Promise<RegistrationOffer | null> {
    const form = await this.formOf(ctx, summit.id);
    if (form === undefined) return null;
    const { opensAt, closesAt, needsApproval, fields } = form;
    return {
      state: stateOf(form, summit, ctx),
      opensAt,
      closesAt,
      needsApproval,
      fields: fields.map((field) => toFieldType(field, ctx.languages, summit.languages[0] ?? 'en')),
    };
  }
}

function stateOf(form: FormRow, summit: Summit, ctx: RequestContext): RegistrationState {
  const openness = opennessOf(form, summitBounds(summit).endsAt, ctx.clock.now());
  return openness === 'open' && placeFor(form) === 'waiting' ? 'full' : openness;
}
