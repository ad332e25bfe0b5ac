import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Refused, resultUnion } from '../graphql/index.js';
import { ViewerType } from './viewer.type.js';

@ObjectType({ description: 'What is answered whether the address is known or not.' })
export class SignInLinkSent {
  @Field(() => String)
  email: string;
  @Field(() => Int, { description: 'Seconds the link works.' })
  lifetimeSeconds: number;
}

@ObjectType()
export class SignedIn {
  @Field(() => ViewerType)
  viewer: ViewerType;
  @Field(() => String, { description: 'Path in the app to go on with.' })
  returnTo: string;
}

@ObjectType()
export class SignedOut {
  @Field(() => Boolean)
  done: boolean;
}

export const SignInResult = resultUnion('SignInResult', [SignedIn, Refused]);
