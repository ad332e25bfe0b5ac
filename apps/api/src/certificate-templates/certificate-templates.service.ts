import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import {
  type AwardFacts,
  type CarbonFacts,
  type CertificateFacts,
  type CertificateKind,
  type CertificateLanguage,
  type CertificateLook,
  designProblems,
  type DesignProblem,
  isReadableOnWhite,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CertificateFiles, CertificateLogos, Certificates } from '../certificates/index.js';
import { type NotAllowed, notAllowed, type NotFound, notFound, type Refused, refused } from '../graphql/index.js';
import type { AwardTemplate } from './award-candidates.service.js';
import { AwardSourcesRepository } from './award-sources.repository.js';
import { CertificateRecipientsRepository, type RecipientRow } from './certificate-recipients.repository.js';
import { mayCertify } from './certificate-templates.policy.js';
import {
  type CertificateTemplateRow,
  CertificateTemplatesRepository,
  type CertifyingSummit,
} from './certificate-templates.repository.js';
import { sampleCarbon } from './sample-carbon.js';
import { isAwardDesign, type TemplateDesign } from './template-design.js';

/** A delegation of every country, and then some. */
const MOST_RECIPIENTS = 2_000;
const SAMPLE_MINUTES = 90;

/** A template as somebody saves it: its logo by its id. */
export type DesignedTemplate = Omit<CertificateTemplateRow, 'design'> & {
  design: DistributiveOmit<TemplateDesign, 'logo'>;
  logoId: string | null;
};
type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

export type SaveOutcome =
  | { saved: CertificateTemplateRow }
  | { problems: readonly DesignProblem[] }
  | { current: CertificateTemplateRow }
  | NotAllowed
  | NotFound;
export type RecipientOutcome = { ids: readonly string[] } | NotAllowed | NotFound | Refused;

/** An award's; `undefined` for carbon, which nobody issues by hand. */
export function awardTemplate(row: CertificateTemplateRow | undefined): AwardTemplate | undefined {
  if (row === undefined || row.kind === 'carbon' || !isAwardDesign(row.design)) return undefined;
  return { ...row, kind: row.kind, design: row.design };
}

/** How a summit's certificates look, and whom it honours by name. */
@Injectable()
export class CertificateTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: CertificateTemplatesRepository,
    private readonly recipients: CertificateRecipientsRepository,
    private readonly sources: AwardSourcesRepository,
    private readonly logos: CertificateLogos,
    private readonly files: CertificateFiles,
    private readonly certificates: Certificates,
  ) {}

  /** How a summit's carbon honour looks; `null` where nobody designed it. */
  async carbonLook(ctx: RequestContext, summitId: SummitId): Promise<CertificateLook | null> {
    const row = await this.rows.find(ctx, summitId, 'carbon');
    return row?.design ?? null;
  }

  /** Keeps it whole or not at all. */
  async save(ctx: RequestContext, asked: DesignedTemplate): Promise<SaveOutcome> {
    if (!mayCertify(ctx.viewer, asked.summitId)) return noOrganiser();
    return this.unitOfWork.run<SaveOutcome>(ctx, async (tx) => {
      const design = await this.designOf(tx, asked);
      if (design === undefined) return notFound('There is no such logo in this summit.');
      const problems = problemsOf(asked.kind, design);
      if (problems.length > 0) return { problems };
      const saved = await this.rows.save(tx, { ...asked, design });
      if (saved !== undefined) return { saved };
      const current = await this.rows.find(tx, asked.summitId, asked.kind);
      return current === undefined ? notFound('There is no such template.') : { current };
    });
  }

  /** The PDF that somebody would get, of nobody, in one of its languages. */
  async preview(
    ctx: RequestContext,
    asked: DesignedTemplate,
    language: CertificateLanguage,
  ): Promise<{ pdf: Buffer } | { problems: readonly DesignProblem[] } | NotAllowed | NotFound> {
    if (!mayCertify(ctx.viewer, asked.summitId)) return noOrganiser();
    const summit = await this.rows.findSummit(ctx, asked.summitId);
    const design = await this.designOf(ctx, asked);
    if (summit === undefined || design === undefined)
      return notFound('There is no such summit, or no such logo in it.');
    const problems = problemsOf(asked.kind, design);
    if (problems.length > 0) return { problems };
    const facts = await this.sampleFacts(ctx, summit, { ...asked, design });
    return { pdf: await this.files.sample(ctx, facts, this.certificates.issuer, language) };
  }

  /**
   * Who is on the list under the same name and address stays there once, and who was taken off it comes back as who they were:
   * neither a list that is sent again nor a removal gives anybody a second certificate.
   */
  async addRecipients(
    ctx: RequestContext,
    summitId: SummitId,
    recipients: readonly Omit<RecipientRow, 'id'>[],
  ): Promise<RecipientOutcome> {
    return this.asOrganiser(ctx, summitId, async (tx) => {
      const count = await this.recipients.count(tx, summitId);
      const known = new Map((await this.recipients.list(tx, summitId)).map((row) => [whoIs(row), row.id]));
      const former = await this.recipients.listFormer(tx, summitId);
      const added: RecipientRow[] = [];
      const ids = recipients.map((recipient) => {
        const who = whoIs(recipient);
        const there = known.get(who);
        if (there !== undefined) return there;
        const back = former.find((each) => isSamePerson(each, recipient));
        if (back) former.splice(former.indexOf(back), 1);
        const id = back?.id ?? uuidv7();
        added.push({ ...recipient, id });
        known.set(who, id);
        return id;
      });
      if (count + added.length > MOST_RECIPIENTS)
        return refused('limit-reached', `A summit honours at most ${MOST_RECIPIENTS} people by name.`);
      await this.recipients.add(tx, summitId, added);
      return { ids };
    });
  }

  /** A certificate that they have stays as it was signed. */
  changeRecipient(ctx: RequestContext, summitId: SummitId, recipient: RecipientRow): Promise<RecipientOutcome> {
    return this.asOrganiser(ctx, summitId, async (tx) =>
      (await this.recipients.change(tx, summitId, recipient)) ? { ids: [recipient.id] } : noRecipient(),
    );
  }

  /** From the list; a certificate that they have stays. */
  removeRecipient(ctx: RequestContext, summitId: SummitId, id: string): Promise<RecipientOutcome> {
    return this.asOrganiser(ctx, summitId, async (tx) =>
      (await this.recipients.remove(tx, summitId, id)) ? { ids: [id] } : noRecipient(),
    );
  }

  private async asOrganiser(
    ctx: RequestContext,
    summitId: SummitId,
    work: (tx: RequestContext) => Promise<RecipientOutcome>,
  ): Promise<RecipientOutcome> {
    return mayCertify(ctx.viewer, summitId) ? this.unitOfWork.run(ctx, work) : noOrganiser();
  }

  /** `undefined` for a logo that this summit does not have. */
  private async designOf(
    ctx: RequestContext,
    { summitId, design, logoId }: DesignedTemplate,
  ): Promise<TemplateDesign | undefined> {
    if (logoId === null) return { ...design, logo: null };
    const logo = await this.logos.findRow(ctx, summitId, logoId);
    return logo === undefined ? undefined : { ...design, logo: { id: logo.id, sha256: logo.sha256 } };
  }

  private async sampleFacts(
    ctx: RequestContext,
    summit: CertifyingSummit,
    template: CertificateTemplateRow,
  ): Promise<CertificateFacts> {
    const { summitId, slug, title, firstDay, lastDay } = summit;
    const event = { summitId, slug, title, firstDay, lastDay };
    const name = ctx.viewer?.name ?? '';
    const { design, kind } = template;
    if (kind === 'carbon' || !isAwardDesign(design)) return sampleCarbon(name, event, design) satisfies CarbonFacts;
    const isPart = kind === 'speaker' || kind === 'moderator' || kind === 'interpreter';
    // As one of theirs would read, as far as the programme goes.
    const [one] = isPart ? await this.sources.listParts(ctx, summitId, kind) : [];
    return {
      kind,
      holder: { names: one?.names ?? { und: name } },
      event,
      design,
      appearances: isPart
        ? [
            {
              sessionId: one?.sessionId ?? summitId,
              title: one?.title ?? title,
              day: one?.day ?? firstDay,
              languages:
                kind === 'interpreter' ? { from: one?.fromLanguage ?? 'zh', to: one?.toLanguage ?? 'en' } : null,
            },
          ]
        : [],
      presence:
        kind === 'attendance'
          ? {
              measuredBy: 'rooms',
              minutes: SAMPLE_MINUTES,
              ofMinutes: SAMPLE_MINUTES,
              leastPercent: template.leastPercent,
            }
          : null,
      citation: null,
    } satisfies AwardFacts;
  }
}

/** Of the carbon honour's look only its colour can be wrong. */
const problemsOf = (kind: CertificateKind, design: TemplateDesign): readonly DesignProblem[] =>
  kind !== 'carbon' && isAwardDesign(design)
    ? designProblems(kind, design)
    : isReadableOnWhite(design.accent)
      ? []
      : [{ code: 'colour-too-light' }];
const noOrganiser = (): NotAllowed => notAllowed('Only organisers of the summit design its certificates.');
/** The database keeps languages in an order of its own. */
const whoIs = ({ names, email }: Omit<RecipientRow, 'id'>): string =>
  JSON.stringify([Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)), email]);
type Named = Pick<RecipientRow, 'names' | 'email'>;
/** Under the same name in each language that both have one in, and not under two addresses. */
const isSamePerson = (one: Named, other: Named): boolean => {
  if (one.email !== null && other.email !== null && one.email !== other.email) return false;
  const shared = Object.keys(one.names).filter((language) => other.names[language] !== undefined);
  return (
    shared.length > 0 &&
    shared.every((language) => plainName(one.names[language] ?? '') === plainName(other.names[language] ?? ''))
  );
};
const plainName = (name: string): string => name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
const noRecipient = (): NotFound => notFound('There is nobody like this on the list.');
