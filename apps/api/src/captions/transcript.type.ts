import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What was said in a session, in one language, as its captions were written.' })
export class Transcript {
  @Field(() => String, { description: 'BCP 47.' })
  language: string;
  @Field(() => String, { description: 'Path of the WebVTT file on this origin; with `?download` it is saved.' })
  vttUrl: string;
  @Field(() => String, { description: 'Path of the same as plain text.' })
  textUrl: string;
}
