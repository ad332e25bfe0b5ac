import {
  allTranslations,
  type Capacity,
  type LanguageTexts,
  type NameFlag,
  nameFlags,
  SIGNATURE_ACTS,
  type SignatureAct,
  type SignatureRecord,
  type Verification,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, Refused, result, resultUnion, Translation } from '../graphql/index.js';
import type { AccessionRow } from './accessions.repository.js';
import type { SignatoryRow, SignatoryWho as Who } from './signatories.repository.js';
import type { SignatureRow } from './signatures.repository.js';

export const CAPACITY_KINDS = ['person', 'institution', 'country'] as const satisfies readonly Capacity['kind'][];
export const CapacityKindEnum = enumOf('SignatoryCapacityKind', CAPACITY_KINDS);
const SIGNATORY_STATES = ['invited', 'expired', 'withdrawn', 'signed', 'declined', 'acceded'] as const;
type SignatoryState = (typeof SIGNATORY_STATES)[number];
const SignatoryStateEnum = enumOf('SignatoryState', SIGNATORY_STATES);
export const SignatureActEnum = enumOf('SignatureAct', SIGNATURE_ACTS);
const VERIFICATIONS = ['passkey', 'mail', 'raised-hand', 'organiser'] as const satisfies readonly Verification['by'][];
const VerificationEnum = enumOf('SignatureVerification', VERIFICATIONS);
const NameFlagEnum = enumOf('NameFlag', ['mixed-scripts', 'hidden-characters'] as const satisfies readonly NameFlag[]);
const AccessionStateEnum = enumOf('AccessionState', ['asked', 'accepted', 'refused'] as const);

@ObjectType({ description: 'For whom somebody signs.' })
export class SignatoryCapacity {
  @Field(() => CapacityKindEnum)
  kind: Capacity['kind'];
  @Field(() => [Translation], { nullable: true, description: 'Of an institution.' })
  institution: Translation[] | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;
}

/** As whom somebody signs. */
@ObjectType({ isAbstract: true })
export abstract class SignatoryWho {
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => [Translation], { nullable: true })
  titles: Translation[] | null;
  @Field(() => SignatoryCapacity)
  capacity: SignatoryCapacity;
}

@ObjectType({ description: 'What somebody decided, as it stands in the chain.' })
export class InitiativeSignature extends SignatoryWho {
  @Field(() => Int, { description: 'Its place in the chain, from 1.' })
  sequence: number;
  @Field(() => SignatureActEnum)
  act: SignatureAct;
  @Field(() => [Translation], { nullable: true })
  reservation: Translation[] | null;
  @Field(() => Date)
  signedAt: Date;
  @Field(() => VerificationEnum, { description: 'How it is known that it was them.' })
  verifiedBy: Verification['by'];
  @Field(() => String, { nullable: true, description: 'Who saw the hand, or checked the request.' })
  recordedBy: string | null;
}

@ObjectType({ description: 'Somebody who was invited to sign, or joined later.' })
export class Signatory extends SignatoryWho {
  @Field(() => ID)
  id: string;
  @Field(() => [NameFlagEnum], { description: 'What to look at twice in their name, title and institution.' })
  nameFlags: NameFlag[];
  @Field(() => SignatoryStateEnum)
  state: SignatoryState;
  @Field(() => String, { nullable: true, description: 'For organisers.' })
  email: string | null;
  @Field(() => Date)
  invitedAt: Date;
  @Field(() => Date)
  expiresAt: Date;
  @Field(() => Boolean)
  hasPasskey: boolean;
  @Field(() => String, { nullable: true, description: 'Where organisers get the document that empowers them.' })
  documentPath: string | null;
  @Field(() => InitiativeSignature, { nullable: true })
  signature: InitiativeSignature | null;
}

@ObjectType({ description: 'Somebody who asks to join what was released.' })
export class Accession extends SignatoryWho {
  @Field(() => ID)
  id: string;
  @Field(() => [NameFlagEnum], { description: 'What to look at twice in their name, title and institution.' })
  nameFlags: NameFlag[];
  @Field(() => [Translation], { nullable: true })
  reservation: Translation[] | null;
  @Field(() => String, { nullable: true })
  email: string | null;
  @Field(() => String, { nullable: true })
  note: string | null;
  @Field(() => String, { nullable: true, description: 'Where organisers get the document that empowers them.' })
  documentPath: string | null;
  @Field(() => AccessionStateEnum)
  state: AccessionRow['state'];
  @Field(() => String, { nullable: true })
  reason: string | null;
  @Field(() => Date)
  askedAt: Date;
}

@ObjectType()
export class SignatoryKept {
  @Field(() => ID)
  signatoryId: string;
}
@ObjectType()
export class SigningChanged {
  @Field(() => ID)
  initiativeId: string;
}
@ObjectType()
export class AccessionDecided {
  @Field(() => ID)
  accessionId: string;
}
export const SignatoryResult = resultUnion('SignatoryResult', [SignatoryKept, NotAllowed, NotFound, Refused]);
export const SigningResult = resultUnion('SigningResult', [SigningChanged, NotAllowed, NotFound, Refused]);
export const AccessionResult = resultUnion('AccessionResult', [AccessionDecided, NotAllowed, NotFound, Refused]);

const translationsOf = (texts: LanguageTexts | null): Translation[] | null => texts && allTranslations(texts);
const documentPath = (id: string | null): string | null => id && `/exchange/initiatives/documents/${id}.pdf`;
const toCapacity = (capacity: Capacity): SignatoryCapacity => ({
  kind: capacity.kind,
  institution: capacity.kind === 'institution' ? allTranslations(capacity.names) : null,
  country: capacity.kind === 'person' ? null : capacity.country,
});

/** Of everything that a reader takes for their name. */
function flagsOf({ names, titles, capacity }: Who): NameFlag[] {
  const institution = capacity.kind === 'institution' ? capacity.names : {};
  const texts = [names, titles ?? {}, institution].flatMap((each) => Object.values(each));
  return [...new Set(texts.flatMap(nameFlags))];
}

/** @param row whose record is ours: it was read from the chain */
export function toSignature({ record, sequence, act, signedAt }: SignatureRow): InitiativeSignature {
  const { statement, verification } = JSON.parse(record) as SignatureRecord;
  return result(InitiativeSignature, {
    sequence,
    ...toWho(statement),
    act,
    reservation: translationsOf(statement.reservation),
    signedAt,
    verifiedBy: verification.by,
    recordedBy: 'recordedBy' in verification ? verification.recordedBy : null,
  });
}

/** For somebody who chairs, without what only organisers see. */
export function toSignatory(
  row: SignatoryRow,
  signature: SignatureRow | undefined,
  { isOrganiser, now }: { isOrganiser: boolean; now: Date },
): Signatory {
  const { id, email, invitedAt, expiresAt, hasPasskey, documentId } = row;
  const unanswered = row.state === 'invited' && expiresAt <= now ? 'expired' : row.state;
  return result(Signatory, {
    id,
    ...toWho(row),
    nameFlags: flagsOf(row),
    state: signature?.act ?? (unanswered === 'joined' ? 'acceded' : unanswered),
    email: isOrganiser ? email : null,
    invitedAt,
    expiresAt,
    hasPasskey,
    documentPath: isOrganiser ? documentPath(documentId) : null,
    signature: signature === undefined ? null : toSignature(signature),
  });
}

export const toAccession = (row: AccessionRow): Accession =>
  result(Accession, {
    id: row.id,
    ...toWho(row),
    nameFlags: flagsOf(row),
    reservation: translationsOf(row.reservation),
    email: row.email,
    note: row.note,
    documentPath: documentPath(row.documentId),
    state: row.state,
    reason: row.reason,
    askedAt: row.askedAt,
  });

/** As whom somebody is invited; what they see of themselves. */
export const toWho = ({ names, titles, capacity }: Who): SignatoryWho => ({
  names: allTranslations(names),
  titles: translationsOf(titles),
  capacity: toCapacity(capacity),
});
