import type { RequestContext } from '@app/database';
import { afterAction, allTranslations, isReleased } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { notFound, type NotFound, result } from '../graphql/index.js';
import { Initiatives } from '../initiatives/index.js';
import { AccessionsRepository } from './accessions.repository.js';
import {
  InitiativeOut,
  InitiativeSigning,
  PublishedInitiative,
  RecalledInitiative,
  SigningInvitation,
  toText,
} from './initiative-signatures.type.js';
import { mayInSigning } from './initiative-signatures.policy.js';
import { SignaturesRepository } from './signatures.repository.js';
import { toAccession, toSignatory, toSignature, toWho } from './signatory.type.js';
import { SignatoriesRepository } from './signatories.repository.js';
import { frozenOf } from './signature-chain.js';
import { SigningSummits } from './signing-summits.repository.js';
import type { Invited } from './sittings.service.js';

/** Of one answer; `after` asks for more. */
const MOST_SIGNATURES = 500;

/** What of signatures is shown, and to whom: nothing to the public before the release. */
@Injectable()
export class InitiativeSignings {
  constructor(
    private readonly initiatives: Initiatives,
    private readonly signatories: SignatoriesRepository,
    private readonly signatures: SignaturesRepository,
    private readonly accessions: AccessionsRepository,
    private readonly summits: SigningSummits,
  ) {}

  /** `null` for who neither organises nor chairs in the summit. */
  async read(ctx: RequestContext, id: string): Promise<InitiativeSigning | null> {
    const initiative = await this.initiatives.find(ctx, id);
    if (initiative === undefined || !mayInSigning('preside', ctx.viewer, initiative.summitId)) return null;
    const isOrganiser = mayInSigning('gather', ctx.viewer, initiative.summitId);
    const signatures = new Map(
      (await this.signatures.listOf(ctx, id)).map((signature) => [signature.signatoryId, signature]),
    );
    const release = await this.signatures.releaseOf(ctx, id);
    const { frozen, textHash } = initiative;
    const { languages } = await this.summits.of(ctx, initiative.summitId);
    const seen = { isOrganiser, now: ctx.clock.now() };
    return result(InitiativeSigning, {
      initiativeId: id,
      state: initiative.state,
      text: frozen && toText(frozen, textHash ?? ''),
      signatories: (await this.signatories.listOf(ctx, id)).map((row) =>
        toSignatory(row, signatures.get(row.id), seen),
      ),
      accessions: isOrganiser ? (await this.accessions.listOf(ctx, id)).map(toAccession) : null,
      releasedAt: release?.releasedAt ?? null,
      recalledAt: release?.recalledAt ?? null,
      recallReason: release?.recallReason ?? null,
      missingLanguages: frozen === null ? [] : languages.filter((language) => !frozen.languages.includes(language)),
    });
  }

  async invitation(ctx: RequestContext, { initiative, signatory, decided }: Invited): Promise<SigningInvitation> {
    const { frozen, textHash } = await frozenOf(initiative);
    const summit = await this.summits.of(ctx, initiative.summitId);
    return result(SigningInvitation, {
      ...toWho(signatory),
      text: toText(frozen, textHash),
      summitTitles: allTranslations(summit.title),
      isOpen: decided === undefined && afterAction(initiative.state, 'sign') !== null,
      hasPasskey: signatory.hasPasskey,
      expiresAt: signatory.expiresAt,
      signature: decided === undefined ? null : toSignature(decided),
      publishedPath: isReleased(initiative.state) ? `/s/${summit.slug}/initiatives/${initiative.slug}` : null,
    });
  }

  /** Of a summit, for everybody. */
  async listOut(ctx: RequestContext, summitSlug: string): Promise<InitiativeOut[]> {
    const out = await this.initiatives.listOut(ctx, summitSlug);
    return Promise.all(
      out.map(async ({ id, slug, state, frozen }) => {
        const isRecalled = state !== 'released';
        return result(InitiativeOut, {
          id,
          slug,
          isRecalled,
          titles: isRecalled || frozen === null ? null : allTranslations(frozen.titles),
          signatureCount: isRecalled ? null : await this.signatures.countBound(ctx, id),
        });
      }),
    );
  }

  /** For everybody. `after`: the last sequence that the reader has. */
  async findOut(
    ctx: RequestContext,
    summitSlug: string,
    slug: string,
    after: number,
  ): Promise<PublishedInitiative | RecalledInitiative | NotFound> {
    const initiative = (await this.initiatives.listOut(ctx, summitSlug)).find((each) => each.slug === slug);
    const release = initiative && (await this.signatures.releaseOf(ctx, initiative.id));
    if (initiative === undefined || release === undefined) return notFound('There is no such initiative.');
    const { id } = initiative;
    const { releasedAt, recalledAt, recallReason, missingLanguages } = release;
    if (recalledAt !== null)
      return result(RecalledInitiative, { id, slug, releasedAt, recalledAt, reason: recallReason ?? '' });
    const { frozen, textHash } = await frozenOf(initiative);
    return result(PublishedInitiative, {
      id,
      slug,
      text: toText(frozen, textHash),
      releasedAt,
      missingLanguages,
      signatureCount: await this.signatures.countBound(ctx, id),
      signatures: (await this.signatures.boundOf(ctx, id, after, MOST_SIGNATURES)).map(toSignature),
      evidencePath: `/exchange/initiatives/${summitSlug}/${slug}/evidence.json`,
      pdfPath: `/exchange/initiatives/${summitSlug}/${slug}/initiative.pdf`,
    });
  }
}
