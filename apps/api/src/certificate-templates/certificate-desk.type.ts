import {
  allTranslations,
  AWARD_KINDS,
  CERTIFICATE_PAPERS,
  type CertificateKind,
  type CertificatePaper,
  type DesignProblem,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, Refused, result, resultUnion, Translation } from '../graphql/index.js';
import type { LogoRow } from '../certificates/index.js';
import type { AwardCandidate } from './award-candidates.service.js';
import type { BatchRow, IssuedRow } from './certificate-batches.repository.js';
import type { RecipientRow } from './certificate-recipients.repository.js';
import type { CertificateTemplateRow } from './certificate-templates.repository.js';
import { isAwardDesign } from './template-design.js';

export const TEMPLATE_KINDS = [...AWARD_KINDS, 'carbon'] as const satisfies readonly CertificateKind[];
export const CertificateKindEnum = enumOf('CertificateKind', TEMPLATE_KINDS);
export const AwardKindEnum = enumOf('AwardKind', AWARD_KINDS);
export const CertificatePaperEnum = enumOf('CertificatePaper', CERTIFICATE_PAPERS);

@ObjectType({
  description: 'Who stands for a certificate: printed names. What is signed is signed with the issuer’s key.',
})
export class CertificateSignerType {
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => [Translation])
  offices: Translation[];
}

@ObjectType({ description: 'PNG, of which a signed certificate has the hash.' })
export class CertificateLogo {
  @Field(() => ID)
  id: string;
  @Field(() => String, { description: 'Path, for everybody: certificates show it.' })
  path: string;
  @Field(() => Int)
  width: number;
  @Field(() => Int)
  height: number;
}

@ObjectType({ description: 'How a summit’s certificates of one kind look, and what they say.' })
export class CertificateTemplate {
  @Field(() => CertificateKindEnum)
  kind: CertificateKind;
  @Field(() => [Translation], { description: 'None of carbon: what it claims is worded alike for everybody.' })
  titles: Translation[];
  @Field(() => [Translation], { description: 'With fields in braces.' })
  texts: Translation[];
  @Field(() => [CertificateSignerType])
  signers: CertificateSignerType[];
  @Field(() => String, { description: '#rrggbb' })
  accent: string;
  @Field(() => ID, { nullable: true })
  logoId: string | null;
  @Field(() => CertificatePaperEnum)
  paper: CertificatePaper;
  @Field(() => Boolean)
  isLandscape: boolean;
  @Field(() => Int, { description: 'Of attendance, in percent of the time in which anything was on.' })
  leastPercent: number;
  @Field(() => Boolean, { description: 'Of attendance: whether being let in at the door is enough.' })
  countsDoor: boolean;
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
}

@ObjectType({
  description: 'Certificates that were issued together; `embargo` of its id says whether they are handed over.',
})
export class CertificateBatch {
  @Field(() => ID)
  id: string;
  @Field(() => CertificateKindEnum)
  kind: CertificateKind;
  @Field(() => Date)
  issuedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When whoever has an address was written to.' })
  toldAt: Date | null;
  @Field(() => Int)
  count: number;
  @Field(() => Int)
  revokedCount: number;
}

@ObjectType({ description: 'One of a batch.' })
export class IssuedCertificate {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  code: string;
  @Field(() => [Translation], { description: 'None once their data were deleted.' })
  names: Translation[];
  @Field(() => String, { nullable: true })
  email: string | null;
  @Field(() => Boolean)
  isRevoked: boolean;
}

@ObjectType({ description: 'Somebody whom a summit honours by name.' })
export class CertificateRecipient {
  @Field(() => ID)
  id: string;
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => String, { nullable: true })
  email: string | null;
  @Field(() => [Translation], { description: 'What for.' })
  citations: Translation[];
}

const STATES = ['will-get', 'has-one', 'was-revoked', 'not'] as const;
export type CandidateState = (typeof STATES)[number];
export const CandidateStateEnum = enumOf('CertificateCandidateState', STATES);
const ObstacleEnum = enumOf('CertificateObstacle', ['nothing-was-on', 'too-short', 'not-yet', 'no-citation']);

@ObjectType({
  description: 'Somebody whom a kind of certificate is for: who gets one, who has it, and who does not and why.',
})
export class CertificateCandidate {
  @Field(() => ID)
  id: string;
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => String, { nullable: true, description: 'Where it is sent; null for nowhere.' })
  email: string | null;
  @Field(() => CandidateStateEnum, { description: '`WAS_REVOKED` gets another one only if somebody says so.' })
  state: CandidateState;
  @Field(() => ObstacleEnum, { nullable: true })
  obstacle: AwardCandidate['obstacle'];
  @Field(() => String, { nullable: true, description: 'Of the last one that they had.' })
  code: string | null;
  @Field(() => Int, { nullable: true, description: 'Minutes in rooms while anything was on, as measured.' })
  minutes: number | null;
  @Field(() => Int, { nullable: true })
  ofMinutes: number | null;
  @Field(() => Boolean, { description: 'Certified by the check at the door alone.' })
  isByDoor: boolean;
  @Field(() => Int, { description: 'Sessions that it names.' })
  sessions: number;
}

@ObjectType({
  description: 'Who would get one now. Counts are of all, candidates a page of those that were asked for.',
})
export class CertificateCandidates {
  @Field(() => Int)
  willGet: number;
  @Field(() => Int)
  hasOne: number;
  @Field(() => Int)
  wasRevoked: number;
  @Field(() => Int)
  not: number;
  @Field(() => Int, { description: 'Of those who get one, without a known address.' })
  withoutAddress: number;
  @Field(() => Int, { description: 'That fit what was asked.' })
  found: number;
  @Field(() => [CertificateCandidate])
  candidates: CertificateCandidate[];
}

@ObjectType({ description: 'All that organisers have of their summit’s certificates.' })
export class CertificateDesk {
  @Field(() => ID)
  summitId: string;
  @Field(() => [CertificateTemplate])
  templates: CertificateTemplate[];
  @Field(() => [CertificateBatch], { description: 'The latest first.' })
  batches: CertificateBatch[];
  @Field(() => [CertificateRecipient])
  recipients: CertificateRecipient[];
  @Field(() => [CertificateLogo], { description: 'The latest first.' })
  logos: CertificateLogo[];
}

const DesignProblemCodeEnum = enumOf('CertificateDesignProblemCode', [
  'unknown-field',
  'language-incomplete',
  'colour-too-light',
]);
@ObjectType({ description: 'What a design can’t have.' })
export class CertificateDesignProblem {
  @Field(() => DesignProblemCodeEnum)
  code: DesignProblem['code'];
  @Field(() => String, { nullable: true })
  language: string | null;
  @Field(() => String, { nullable: true })
  field: string | null;
}
@ObjectType({ description: 'Nothing was kept.' })
export class CertificateDesignProblems {
  @Field(() => [CertificateDesignProblem])
  problems: CertificateDesignProblem[];
}
@ObjectType()
export class CertificateTemplateSaved {
  @Field(() => CertificateTemplate)
  template: CertificateTemplate;
}
@ObjectType({ description: 'Somebody else changed it.' })
export class StaleCertificateTemplate {
  @Field(() => CertificateTemplate)
  current: CertificateTemplate;
}
@ObjectType({ description: 'As it would be printed, of nobody and signed by nobody.' })
export class CertificateSample {
  @Field(() => String, { description: 'A PDF in base64.' })
  pdf: string;
}
@ObjectType()
export class CertificatesIssued {
  @Field(() => ID)
  batchId: string;
  @Field(() => Int)
  count: number;
  @Field(() => Int, { description: 'Who could have one too: a batch is of so many at most, issue again.' })
  leftCount: number;
}
@ObjectType()
export class CertificateRecipientsSaved {
  @Field(() => [ID])
  ids: readonly string[];
}

export const SaveCertificateTemplateResult = resultUnion('SaveCertificateTemplateResult', [
  CertificateTemplateSaved,
  CertificateDesignProblems,
  StaleCertificateTemplate,
  NotAllowed,
  NotFound,
]);
export const CertificateSampleResult = resultUnion('CertificateSampleResult', [
  CertificateSample,
  CertificateDesignProblems,
  NotAllowed,
  NotFound,
  Refused,
]);
export const IssueCertificatesResult = resultUnion('IssueCertificatesResult', [
  CertificatesIssued,
  NotAllowed,
  NotFound,
  Refused,
]);
export const CertificateRecipientsResult = resultUnion('CertificateRecipientsResult', [
  CertificateRecipientsSaved,
  NotAllowed,
  NotFound,
  Refused,
]);

export function toTemplate({
  kind,
  design,
  leastPercent,
  countsDoor,
  revision,
}: CertificateTemplateRow): CertificateTemplate {
  const award = isAwardDesign(design) ? design : null;
  return {
    kind,
    titles: allTranslations(award?.title ?? {}),
    texts: allTranslations(award?.text ?? {}),
    signers: design.signers.map(({ name, office }) => ({
      names: allTranslations(name),
      offices: allTranslations(office),
    })),
    accent: design.accent,
    logoId: design.logo?.id ?? null,
    paper: award?.paper ?? 'a4',
    isLandscape: award?.isLandscape ?? false,
    leastPercent,
    countsDoor,
    revision,
  };
}

export const toBatch = ({ id, kind, issuedAt, toldAt, count, revokedCount }: BatchRow): CertificateBatch => ({
  id,
  kind,
  issuedAt,
  toldAt,
  count,
  revokedCount,
});

export const toIssued = ({ id, code, names, email, revokedAt }: IssuedRow): IssuedCertificate => ({
  id,
  code,
  names: allTranslations(names ?? {}),
  email,
  isRevoked: revokedAt !== null,
});

export const toRecipient = ({ id, names, email, citation }: RecipientRow): CertificateRecipient => ({
  id,
  names: allTranslations(names),
  email,
  citations: allTranslations(citation ?? {}),
});

export const toLogo = ({ id, width, height }: LogoRow): CertificateLogo => ({
  id,
  path: `/certificates/logos/${id}.png`,
  width,
  height,
});

export const candidateState = ({ obstacle, had }: AwardCandidate): CandidateState => {
  if (had.some(({ isRevoked }) => !isRevoked)) return 'has-one';
  if (obstacle !== null) return 'not';
  return had.length > 0 ? 'was-revoked' : 'will-get';
};

export function toCandidate(candidate: AwardCandidate): CertificateCandidate {
  const { holder, names, presence, appearances, obstacle, had } = candidate;
  const measured = presence?.measuredBy === 'rooms' ? presence : null;
  return {
    id: holder.issuedFor,
    names: allTranslations(names),
    email: holder.email,
    state: candidateState(candidate),
    obstacle,
    code: (had.find(({ isRevoked }) => !isRevoked) ?? had[0])?.code ?? null,
    minutes: measured?.minutes ?? null,
    ofMinutes: measured?.ofMinutes ?? null,
    isByDoor: presence?.measuredBy === 'door',
    sessions: appearances.length,
  };
}

export const problemsFound = (problems: readonly DesignProblem[]): CertificateDesignProblems =>
  result(CertificateDesignProblems, {
    problems: problems.map((problem) => ({
      code: problem.code,
      language: 'language' in problem ? problem.language : null,
      field: 'field' in problem ? problem.field : null,
    })),
  });
