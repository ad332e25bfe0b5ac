import type { RequestContext } from '@app/database';
import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refusal, Refused, result, resultUnion } from '../graphql/index.js';
import { DraftPerson, toDraftPerson } from './draft-person.type.js';
import type { PersonEntity } from './person.entity.js';

@ObjectType()
export class PersonSaved {
  @Field(() => DraftPerson)
  person: DraftPerson;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed the person since the sent revision was read. Nothing was overwritten.',
})
export class StalePerson extends Refusal {
  @Field(() => DraftPerson)
  current: DraftPerson;
}

export const SavePersonResult = resultUnion('SavePersonResult', [
  PersonSaved,
  StalePerson,
  NotAllowed,
  NotFound,
  Refused,
]);
/** Members of `SavePersonResult`, and what the person's own profile answers besides itself. */
export type SavePersonOutcome = PersonSaved | StalePerson | NotAllowed | NotFound | Refused;

/** The row must have its organisation loaded. */
export const personSaved = (ctx: RequestContext, row: PersonEntity): PersonSaved =>
  result(PersonSaved, { person: toDraftPerson(row, ctx.languages) });

/** The refusal, with what is said of the person now. */
export const stalePerson = (ctx: RequestContext, row: PersonEntity): StalePerson =>
  result(StalePerson, {
    code: 'stale-revision',
    message: `The person is at revision ${row.revision} by now.`,
    current: toDraftPerson(row, ctx.languages),
  });
