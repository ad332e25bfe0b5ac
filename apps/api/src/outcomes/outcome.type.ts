import {
  allTranslations,
  OUTCOME_STATUSES,
  OUTCOME_TYPES,
  type OutcomeStatus,
  type OutcomeType,
  PARTY_ROLES,
  type PartyRole,
  pickText,
  type PickedText,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EmbargoStateEnum, type EmbargoState } from '../embargo/index.js';
import {
  enumOf,
  LocalizedText,
  Money,
  NotAllowed,
  NotFound,
  Refused,
  result,
  resultUnion,
  Translation,
} from '../graphql/index.js';
import { Person, Session } from '../programme/index.js';
import type { OutcomeDocumentRow, OutcomeRow } from './outcomes.repository.js';

export const OutcomeTypeEnum = enumOf('OutcomeType', OUTCOME_TYPES);
export const OutcomeStatusEnum = enumOf('OutcomeStatus', OUTCOME_STATUSES);
export const PartyRoleEnum = enumOf('OutcomePartyRole', PARTY_ROLES);

@ObjectType({ description: 'A PDF of an outcome.' })
export class OutcomeDocument {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => String, { description: 'BCP 47.' })
  language: string;
  @Field(() => Int)
  byteCount: number;
  @Field(() => String, { description: 'Hexadecimal.' })
  sha256: string;
  @Field(() => String)
  path: string;
}

@ObjectType({ description: 'A country, an institution or a person that is part of an outcome.' })
export class OutcomeParty {
  @Field(() => PartyRoleEnum)
  role: PartyRole;
  @Field(() => LocalizedText)
  name: PickedText;
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;
  @Field(() => Person, { nullable: true, description: 'Where they are somebody of the released programme.' })
  person: Person | null;
}

@ObjectType({ description: 'Something to be reached on the way. Days are `2022-12-20`.' })
export class OutcomeMilestone {
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => String, { nullable: true })
  dueOn: string | null;
  @Field(() => String, { nullable: true })
  reachedOn: string | null;
}

@ObjectType({ description: 'An outcome of another summit that this one takes up, or that takes this one up.' })
export class LinkedOutcome {
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => OutcomeStatusEnum)
  status: OutcomeStatus;
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: PickedText;
}

@ObjectType({ description: 'Something that a summit leaves behind, as everybody reads it. Days are `2022-12-20`.' })
export class RegisteredOutcome {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: PickedText;
  @Field(() => OutcomeTypeEnum)
  kind: OutcomeType;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => LocalizedText, { nullable: true })
  description: PickedText | null;
  @Field(() => Money, { nullable: true })
  amount: Money | null;
  @Field(() => String, { nullable: true })
  agreedOn: string | null;
  @Field(() => String, { nullable: true, description: 'By when all of it is to be done.' })
  dueOn: string | null;
  @Field(() => OutcomeStatusEnum)
  status: OutcomeStatus;
  @Field(() => LocalizedText, { nullable: true, description: 'What became of it.' })
  statusNote: PickedText | null;
  @Field(() => Session, { nullable: true, description: 'Of the released programme, in which it was released.' })
  session: Session | null;
  @Field(() => [OutcomeParty])
  parties: OutcomeParty[];
  @Field(() => [OutcomeMilestone])
  milestones: OutcomeMilestone[];
  @Field(() => [OutcomeDocument])
  documents: OutcomeDocument[];
  @Field(() => LinkedOutcome, { nullable: true, description: 'What it takes up, of an earlier summit.' })
  follows: LinkedOutcome | null;
  @Field(() => [LinkedOutcome], { description: 'Where later summits took it up, in their order.' })
  followUps: LinkedOutcome[];
  @Field(() => Date)
  releasedAt: Date;
}

@ObjectType({ description: 'What stands in the place of an outcome that was recalled.' })
export class RecalledOutcome {
  @Field(() => String)
  slug: string;
  @Field(() => String)
  summitSlug: string;
  @Field(() => Date)
  releasedAt: Date;
  @Field(() => Date)
  recalledAt: Date;
  @Field(() => String)
  reason: string;
}
export const OutcomePage = resultUnion('OutcomePage', [RegisteredOutcome, RecalledOutcome, NotFound]);

@ObjectType({ description: 'What a summit leaves behind, in the order it was written down.' })
export class OutcomeRegister {
  @Field(() => [RegisteredOutcome])
  outcomes: RegisteredOutcome[];
  @Field(() => [RecalledOutcome])
  recalled: RecalledOutcome[];
  @Field(() => String, { description: 'The register as open data (JSON-LD).' })
  dataPath: string;
}

@ObjectType()
export class KeptParty {
  @Field(() => PartyRoleEnum)
  role: PartyRole;
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => ID, { nullable: true })
  personId: string | null;
}
@ObjectType()
export class KeptMilestone {
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => String, { nullable: true })
  dueOn: string | null;
  @Field(() => String, { nullable: true })
  reachedOn: string | null;
}

@ObjectType({ description: 'An outcome as its organisers keep it, before its release and after it.' })
export class KeptOutcome {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => Int, { description: 'To be sent back with each edit.' })
  revision: number;
  @Field(() => EmbargoStateEnum)
  state: EmbargoState;
  @Field(() => OutcomeTypeEnum)
  kind: OutcomeType;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [Translation])
  descriptions: Translation[];
  @Field(() => Money, { nullable: true })
  amount: Money | null;
  @Field(() => String, { nullable: true })
  agreedOn: string | null;
  @Field(() => String, { nullable: true })
  dueOn: string | null;
  @Field(() => OutcomeStatusEnum)
  status: OutcomeStatus;
  @Field(() => [Translation])
  statusNotes: Translation[];
  @Field(() => ID, { nullable: true })
  sessionId: string | null;
  @Field(() => [KeptParty])
  parties: KeptParty[];
  @Field(() => [KeptMilestone])
  milestones: KeptMilestone[];
  @Field(() => [OutcomeDocument])
  documents: OutcomeDocument[];
  @Field(() => ID, { nullable: true, description: 'What it takes up, of an earlier summit.' })
  followsId: string | null;
}

@ObjectType({ description: 'An outcome of an earlier summit of the same organiser, which this summit can take up.' })
export class OpenOutcome {
  @Field(() => ID)
  id: string;
  @Field(() => OutcomeTypeEnum)
  kind: OutcomeType;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => OutcomeStatusEnum)
  status: OutcomeStatus;
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: PickedText;
}

@ObjectType()
export class OutcomeDesk {
  @Field(() => [KeptOutcome])
  outcomes: KeptOutcome[];
  @Field(() => [OpenOutcome], { description: 'Not taken up by this summit yet, the latest summit’s first.' })
  toFollowUp: OpenOutcome[];
}

@ObjectType()
export class OutcomeKept {
  @Field(() => KeptOutcome)
  outcome: KeptOutcome;
}
@ObjectType()
export class OutcomeRemoved {
  @Field(() => ID)
  id: string;
}
export const OutcomeResult = resultUnion('OutcomeResult', [OutcomeKept, NotAllowed, NotFound, Refused]);
export type OutcomeAnswer = OutcomeKept | NotAllowed | NotFound | Refused;
export const RemoveOutcomeResult = resultUnion('RemoveOutcomeResult', [OutcomeRemoved, NotAllowed, NotFound, Refused]);
export type RemoveOutcomeAnswer = OutcomeRemoved | NotAllowed | NotFound | Refused;

export const documentPath = (id: string): string => `/exchange/outcomes/documents/${id}.pdf`;
const toDocument = ({ id, title, language, byteCount, sha256 }: OutcomeDocumentRow): OutcomeDocument => ({
  id,
  title,
  language,
  byteCount,
  sha256,
  path: documentPath(id),
});

export function toKept(row: OutcomeRow, state: EmbargoState): KeptOutcome {
  const { id, slug, revision, kind, amount, agreedOn, dueOn, status, sessionId, followsId } = row;
  return result(KeptOutcome, {
    id,
    slug,
    revision,
    state,
    kind,
    titles: allTranslations(row.titles),
    descriptions: allTranslations(row.descriptions ?? {}),
    amount,
    agreedOn,
    dueOn,
    status,
    statusNotes: allTranslations(row.statusNotes ?? {}),
    sessionId,
    parties: row.parties.map(({ names, ...party }) => ({ ...party, names: allTranslations(names) })),
    milestones: row.milestones.map(({ titles, ...milestone }) => ({ ...milestone, titles: allTranslations(titles) })),
    documents: row.documents.map(toDocument),
    followsId,
  });
}

/** What of the released programme an outcome speaks of. */
export interface OutcomeScene {
  summitSlug: string;
  summitTitle: PickedText;
  mainLanguage: string;
  sessions: ReadonlyMap<string, Session>;
  people: ReadonlyMap<string, Person>;
}

export function toRegistered(
  row: OutcomeRow,
  scene: OutcomeScene,
  links: { follows: LinkedOutcome | null; followUps: LinkedOutcome[] },
  releasedAt: Date,
  languages: readonly string[],
): RegisteredOutcome {
  const { id, slug, kind, amount, agreedOn, dueOn, status } = row;
  const pick = (texts: Readonly<Record<string, string>>): PickedText => pickText(texts, languages, scene.mainLanguage);
  return result(RegisteredOutcome, {
    id,
    slug,
    summitSlug: scene.summitSlug,
    summitTitle: scene.summitTitle,
    kind,
    title: pick(row.titles),
    titles: allTranslations(row.titles),
    description: row.descriptions && pick(row.descriptions),
    amount,
    agreedOn,
    dueOn,
    status,
    statusNote: row.statusNotes && pick(row.statusNotes),
    session: (row.sessionId === null ? undefined : scene.sessions.get(row.sessionId)) ?? null,
    parties: row.parties.map(({ role, names, country, personId }) => ({
      role,
      name: pick(names),
      names: allTranslations(names),
      country,
      person: (personId === null ? undefined : scene.people.get(personId)) ?? null,
    })),
    milestones: row.milestones.map(({ titles, dueOn: due, reachedOn }) => ({
      title: pick(titles),
      dueOn: due,
      reachedOn,
    })),
    documents: row.documents.map(toDocument),
    ...links,
    releasedAt,
  });
}
