import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import {
  AWARD_KINDS,
  type AwardKind,
  CERTIFICATE_LANGUAGES,
  type CertificateLanguage,
  foldForSearch,
} from '@app/domain';
import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { CertificateLogos } from '../certificates/index.js';
import {
  Ctx,
  type NotAllowed,
  type NotFound,
  pageSize,
  parseWith,
  type Refused,
  refused,
  result,
  StorableText,
} from '../graphql/index.js';
import { AttemptLimits } from '../identity/index.js';
import { DraftSummit } from '../summits/index.js';
import { AwardCandidates } from './award-candidates.service.js';
import { CertificateBatchesRepository } from './certificate-batches.repository.js';
import { type BatchOutcome, CertificateBatches, type NewBatch } from './certificate-batches.service.js';
import {
  CertificateRecipientInput,
  CertificateRecipientSchema,
  CertificateRecipientsSchema,
  CertificateTemplateInput,
  CertificateTemplateSchema,
  IssueCertificatesInput,
  IssueCertificatesSchema,
} from './certificate-desk.inputs.js';
import {
  AwardKindEnum,
  type CandidateState,
  candidateState,
  CandidateStateEnum,
  CertificateBatch,
  CertificateCandidates,
  CertificateDesignProblems,
  CertificateDesk,
  CertificateRecipientsResult,
  CertificateRecipientsSaved,
  CertificateSample,
  CertificateSampleResult,
  CertificatesIssued,
  CertificateTemplateSaved,
  IssueCertificatesResult,
  IssuedCertificate,
  problemsFound,
  SaveCertificateTemplateResult,
  StaleCertificateTemplate,
  toBatch,
  toCandidate,
  toIssued,
  toLogo,
  toRecipient,
  toTemplate,
} from './certificate-desk.type.js';
import { CertificateRecipientsRepository, type RecipientRow } from './certificate-recipients.repository.js';
import { CertificateTemplatesRepository } from './certificate-templates.repository.js';
import {
  awardTemplate,
  CertificateTemplates,
  type DesignedTemplate,
  type RecipientOutcome,
} from './certificate-templates.service.js';

/** Setting a PDF keeps this process busy for a while: somebody who types sees one a second. */
const SAMPLES = { burst: 20, everySeconds: 1 };
const SummitIdArgument = () => Args('summitId', { type: () => ID }, parseWith(Uuid));
const SearchText = StorableText.trim().max(200).nullish();

/** The organisers' side of what a summit certifies; whoever holds a `DraftSummit` organises it. */
@Resolver(() => DraftSummit)
export class CertificateDeskResolver {
  private readonly samples = new AttemptLimits(SAMPLES.burst, SAMPLES.everySeconds);

  constructor(
    private readonly templates: CertificateTemplates,
    private readonly batches: CertificateBatches,
    private readonly candidates: AwardCandidates,
    private readonly templateRows: CertificateTemplatesRepository,
    private readonly batchRows: CertificateBatchesRepository,
    private readonly recipientRows: CertificateRecipientsRepository,
    private readonly logos: CertificateLogos,
  ) {}

  @ResolveField(() => CertificateDesk)
  async certificateDesk(@Ctx() ctx: RequestContext, @Parent() { id }: DraftSummit): Promise<CertificateDesk> {
    return {
      summitId: id,
      templates: (await this.templateRows.list(ctx, id)).map(toTemplate),
      batches: (await this.batchRows.listOf(ctx, id)).map(toBatch),
      recipients: (await this.recipientRows.list(ctx, id)).map(toRecipient),
      logos: (await this.logos.list(ctx, id)).map(toLogo),
    };
  }

  @ResolveField(() => CertificateCandidates, {
    nullable: true,
    description: 'Who would get one of a kind now, and who not and why; null before there is a template.',
  })
  async certificateCandidates(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: DraftSummit,
    @Args('kind', { type: () => AwardKindEnum }, parseWith(z.enum(AWARD_KINDS))) kind: AwardKind,
    @Args('state', { type: () => CandidateStateEnum, nullable: true }) state: CandidateState | null | undefined,
    @Args('search', { type: () => String, nullable: true }, parseWith(SearchText)) search: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('skip', { type: () => Int, defaultValue: 0 }, parseWith(z.number().int().min(0))) skip: number,
  ): Promise<CertificateCandidates | null> {
    const template = awardTemplate(await this.templateRows.find(ctx, id, kind));
    const summit = await this.templateRows.findSummit(ctx, id);
    if (template === undefined || summit === undefined) return null;
    const all = await this.candidates.list(ctx, summit, template);
    const count = (wanted: CandidateState): number => all.filter((each) => candidateState(each) === wanted).length;
    const words = foldForSearch(search ?? '');
    const found = all.filter(
      (each) =>
        (!state || candidateState(each) === state) &&
        [...Object.values(each.names), each.holder.email ?? ''].some((text) => foldForSearch(text).includes(words)),
    );
    return {
      willGet: count('will-get'),
      hasOne: count('has-one'),
      wasRevoked: count('was-revoked'),
      not: count('not'),
      withoutAddress: all.filter((each) => candidateState(each) === 'will-get' && each.holder.email === null).length,
      found: found.length,
      candidates: found.slice(skip, skip + pageSize(first)).map(toCandidate),
    };
  }

  @Mutation(() => SaveCertificateTemplateResult, {
    description: 'For the summit’s organisers. What was issued stays as it is.',
  })
  async saveCertificateTemplate(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CertificateTemplateInput }, parseWith(CertificateTemplateSchema))
    input: DesignedTemplate,
  ): Promise<CertificateTemplateSaved | CertificateDesignProblems | StaleCertificateTemplate | NotAllowed | NotFound> {
    const outcome = await this.templates.save(ctx, input);
    if ('saved' in outcome) return result(CertificateTemplateSaved, { template: toTemplate(outcome.saved) });
    if ('problems' in outcome) return problemsFound(outcome.problems);
    if ('current' in outcome) return result(StaleCertificateTemplate, { current: toTemplate(outcome.current) });
    return outcome;
  }

  @Mutation(() => CertificateSampleResult, {
    description: 'The PDF that a template makes, also of one that is not saved. Refuses with `rate-limited`.',
  })
  async previewCertificateTemplate(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => CertificateTemplateInput }, parseWith(CertificateTemplateSchema))
    input: DesignedTemplate,
    @Args('language', { type: () => String }, parseWith(z.enum(CERTIFICATE_LANGUAGES)))
    language: CertificateLanguage,
  ): Promise<CertificateSample | CertificateDesignProblems | NotAllowed | NotFound | Refused> {
    if (this.samples.take(ctx.viewer?.userId ?? '', ctx.clock) > 0)
      return refused('rate-limited', 'Too many samples at once; try again in a second.');
    const outcome = await this.templates.preview(ctx, input, language);
    if ('pdf' in outcome) return result(CertificateSample, { pdf: outcome.pdf.toString('base64') });
    return 'problems' in outcome ? problemsFound(outcome.problems) : outcome;
  }

  @Mutation(() => IssueCertificatesResult, {
    description:
      'Signed one for each. Refuses with `stale-revision`, `nothing-to-issue`. Asking again issues nobody a second one.',
  })
  async issueCertificates(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => IssueCertificatesInput }, parseWith(IssueCertificatesSchema)) input: NewBatch,
  ): Promise<CertificatesIssued | Exclude<BatchOutcome, { batchId: string }>> {
    const outcome = await this.batches.issue(ctx, input);
    return 'batchId' in outcome ? result(CertificatesIssued, outcome) : outcome;
  }

  @Mutation(() => CertificateRecipientsResult, {
    description: 'Who is on the list under the same name and address stays there once. Refuses with `limit-reached`.',
  })
  async addCertificateRecipients(
    @Ctx() ctx: RequestContext,
    @SummitIdArgument() summitId: string,
    @Args('recipients', { type: () => [CertificateRecipientInput] }, parseWith(CertificateRecipientsSchema))
    recipients: readonly Omit<RecipientRow, 'id'>[],
  ): Promise<CertificateRecipientsSaved | Exclude<RecipientOutcome, { ids: readonly string[] }>> {
    return shown(await this.templates.addRecipients(ctx, summitId, recipients));
  }

  @Mutation(() => CertificateRecipientsResult, { description: 'A certificate that they have stays as it was signed.' })
  async changeCertificateRecipient(
    @Ctx() ctx: RequestContext,
    @SummitIdArgument() summitId: string,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
    @Args('recipient', { type: () => CertificateRecipientInput }, parseWith(CertificateRecipientSchema))
    recipient: Omit<RecipientRow, 'id'>,
  ): Promise<CertificateRecipientsSaved | Exclude<RecipientOutcome, { ids: readonly string[] }>> {
    return shown(await this.templates.changeRecipient(ctx, summitId, { ...recipient, id }));
  }

  @Mutation(() => CertificateRecipientsResult, { description: 'From the list; a certificate that they have stays.' })
  async removeCertificateRecipient(
    @Ctx() ctx: RequestContext,
    @SummitIdArgument() summitId: string,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<CertificateRecipientsSaved | Exclude<RecipientOutcome, { ids: readonly string[] }>> {
    return shown(await this.templates.removeRecipient(ctx, summitId, id));
  }
}

/** Whom a batch is for; a batch is reached by its organisers' desk alone. */
@Resolver(() => CertificateBatch)
export class CertificateBatchResolver {
  constructor(private readonly rows: CertificateBatchesRepository) {}

  @ResolveField(() => [IssuedCertificate], { description: 'In the order in which they were issued.' })
  async certificates(@Ctx() ctx: RequestContext, @Parent() { id }: CertificateBatch): Promise<IssuedCertificate[]> {
    return (await this.rows.listIssued(ctx, id)).map(toIssued);
  }
}

const shown = (
  outcome: RecipientOutcome,
): CertificateRecipientsSaved | Exclude<RecipientOutcome, { ids: readonly string[] }> =>
  'ids' in outcome ? result(CertificateRecipientsSaved, { ids: outcome.ids }) : outcome;
