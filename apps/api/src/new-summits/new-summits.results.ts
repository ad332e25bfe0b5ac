import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion, Translation } from '../graphql/index.js';
import { DraftSummit, SummitSaved } from '../summits/index.js';

export const CreateSummitResult = resultUnion('CreateSummitResult', [SummitSaved, NotAllowed, Refused]);
export type CreateSummitOutcome = SummitSaved | NotAllowed | Refused;

@ObjectType({ description: 'Somebody who is elsewhere at the time of a copied session.' })
export class PersonLeftOut {
  @Field(() => [Translation])
  personNames: Translation[];
  @Field(() => [Translation])
  sessionTitles: Translation[];
}

@ObjectType()
export class SummitCopied {
  @Field(() => DraftSummit)
  summit: DraftSummit;
  @Field(() => [PersonLeftOut], { description: 'Empty when everybody is free.' })
  leftOut: PersonLeftOut[];
}

export const CopySummitResult = resultUnion('CopySummitResult', [SummitCopied, NotAllowed, NotFound, Refused]);
export type CopySummitOutcome = SummitCopied | NotAllowed | NotFound | Refused;
