import type { RefusalCode } from '@app/contracts';
import type { Type } from '@nestjs/common';
import { createUnionType, Field, InterfaceType, ObjectType } from '@nestjs/graphql';

@InterfaceType({ description: 'A rule said no; nothing broke. Switch on `code`.' })
export abstract class Refusal {
  @Field(() => String)
  code: RefusalCode;
  @Field(() => String)
  message: string;
}

@ObjectType({ implements: () => [Refusal] })
export class NotAllowed extends Refusal {}

@ObjectType({ implements: () => [Refusal] })
export class NotFound extends Refusal {}

@ObjectType({ implements: () => [Refusal], description: 'Every refusal without data of its own: switch on `code`.' })
export class Refused extends Refusal {}

/** Fills a new result object: unions tell their members apart by class. */
export const result = <T extends object>(type: new () => T, values: T): T => Object.assign(new type(), values);

export const notAllowed = (message: string, code: RefusalCode = 'not-allowed'): NotAllowed =>
  result(NotAllowed, { code, message });
export const notFound = (message: string): NotFound => result(NotFound, { code: 'not-found', message });
export const refused = (code: RefusalCode, message: string): Refused => result(Refused, { code, message });

/** A result union whose members are told apart by class: return instances made by `result()` and its kin. */
export function resultUnion<const Members extends readonly Type[]>(name: string, members: Members) {
  return createUnionType({
    name,
    types: () => members,
    resolveType: (value: object) => members.find((member) => value instanceof member),
  });
}
