import type { FieldKind, RegistrationField, RegistrationStatus } from '@app/domain';
import { allTranslations, pickText } from '@app/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalizedText, PageInfo, Translation } from '../graphql/index.js';
import { RegistrationFieldKindEnum } from './registration.inputs.js';
import type { RegistrationRow } from './registrations.repository.js';

export const RegistrationStatusEnum = {
  PENDING: 'pending',
  CONFIRMED: 'confirmed',
  WAITING: 'waiting',
  CANCELLED: 'cancelled',
  DECLINED: 'declined',
} as const;
registerEnumType(RegistrationStatusEnum, { name: 'RegistrationStatus' });

/** What a reader of the summit's page can do. */
export type RegistrationState = 'closed' | 'not-yet' | 'open' | 'full' | 'over';
const RegistrationStateEnum = {
  CLOSED: 'closed',
  NOT_YET: 'not-yet',
  OPEN: 'open',
  FULL: 'full',
  OVER: 'over',
} as const;
registerEnumType(RegistrationStateEnum, {
  name: 'RegistrationState',
  description: '`FULL`: who registers now stands on the waiting list.',
});

@ObjectType()
export class RegistrationOption {
  @Field(() => ID)
  id: string;
  @Field(() => LocalizedText)
  label: LocalizedText;
}

@ObjectType()
export class RegistrationFieldType {
  @Field(() => ID)
  id: string;
  @Field(() => RegistrationFieldKindEnum)
  kind: FieldKind;
  @Field(() => LocalizedText)
  label: LocalizedText;
  @Field(() => LocalizedText, { nullable: true })
  help: LocalizedText | null;
  @Field(() => Boolean)
  isRequired: boolean;
  @Field(() => [RegistrationOption])
  options: RegistrationOption[];
}

@ObjectType({ description: 'How to register for a summit. Name and e-mail address are asked always.' })
export class RegistrationOffer {
  @Field(() => RegistrationStateEnum)
  state: RegistrationState;
  @Field(() => Date, { nullable: true })
  opensAt: Date | null;
  @Field(() => Date, { nullable: true })
  closesAt: Date | null;
  @Field(() => Boolean)
  needsApproval: boolean;
  @Field(() => [RegistrationFieldType])
  fields: RegistrationFieldType[];
}

@ObjectType()
export class Answer {
  @Field(() => ID)
  fieldId: string;
  @Field(() => [String])
  values: string[];
}

@ObjectType({ description: 'A QR code: `size` by `size` squares, the dark ones as the path of an SVG.' })
export class TicketPicture {
  @Field(() => Int)
  size: number;
  @Field(() => String)
  path: string;
}

@ObjectType()
export class DraftRegistrationOption {
  @Field(() => ID)
  id: string;
  @Field(() => [Translation])
  labels: Translation[];
}

@ObjectType()
export class DraftRegistrationField {
  @Field(() => ID)
  id: string;
  @Field(() => RegistrationFieldKindEnum)
  kind: FieldKind;
  @Field(() => [Translation])
  labels: Translation[];
  @Field(() => [Translation])
  helps: Translation[];
  @Field(() => Boolean)
  isRequired: boolean;
  @Field(() => [DraftRegistrationOption])
  options: DraftRegistrationOption[];
}

@ObjectType()
export class RegistrationCounts {
  @Field(() => Int)
  pending: number;
  @Field(() => Int)
  confirmed: number;
  @Field(() => Int)
  waiting: number;
  @Field(() => Int)
  cancelled: number;
  @Field(() => Int)
  declined: number;
  @Field(() => Int)
  checkedIn: number;
}

@ObjectType({ description: 'A registration form as its organisers edit it.' })
export class DraftRegistrationForm {
  @Field(() => Boolean)
  isOpen: boolean;
  @Field(() => Date, { nullable: true })
  opensAt: Date | null;
  @Field(() => Date, { nullable: true })
  closesAt: Date | null;
  @Field(() => Int, { nullable: true })
  capacity: number | null;
  @Field(() => Boolean)
  needsApproval: boolean;
  @Field(() => [DraftRegistrationField])
  fields: DraftRegistrationField[];
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
}

@ObjectType('Registration', { description: 'Somebody who registered, as organisers see them.' })
export class RegistrationType {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'In the order of arrival, from 1.' })
  arrival: number;
  @Field(() => RegistrationStatusEnum)
  status: RegistrationStatus;
  @Field(() => String, { nullable: true, description: 'Null once they had their data deleted.' })
  name: string | null;
  @Field(() => String, { nullable: true, description: 'Null once they had their data deleted.' })
  email: string | null;
  @Field(() => String)
  language: string;
  @Field(() => [Answer])
  answers: Answer[];
  @Field(() => Date)
  registeredAt: Date;
  @Field(() => Date, { nullable: true })
  checkedInAt: Date | null;
}

@ObjectType()
export class RegistrationConnection {
  @Field(() => [RegistrationType])
  nodes: RegistrationType[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int)
  totalCount: number;
}

export function toFieldType(
  { id, kind, label, help, isRequired, options }: RegistrationField,
  languages: readonly string[],
  mainLanguage: string,
): RegistrationFieldType {
  const pick = (texts: Readonly<Record<string, string>>): LocalizedText => pickText(texts, languages, mainLanguage);
  return {
    id,
    kind,
    label: pick(label),
    help: help === null ? null : pick(help),
    isRequired,
    options: options.map((option) => ({ id: option.id, label: pick(option.label) })),
  };
}

export function toDraftField({
  id,
  kind,
  label,
  help,
  isRequired,
  options,
}: RegistrationField): DraftRegistrationField {
  return {
    id,
    kind,
    labels: allTranslations(label),
    helps: allTranslations(help ?? {}),
    isRequired,
    options: options.map((option) => ({ id: option.id, labels: allTranslations(option.label) })),
  };
}

export const toAnswers = (answers: RegistrationRow['answers']): Answer[] =>
  Object.entries(answers).map(([fieldId, values]) => ({ fieldId, values: [...values] }));

export function toRegistrationType(row: RegistrationRow): RegistrationType {
  const { id, arrival, status, name, email, language, answers, registeredAt, checkedInAt } = row;
  return { id, arrival, status, name, email, language, answers: toAnswers(answers), registeredAt, checkedInAt };
}
