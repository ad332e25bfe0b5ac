import { CARBON_PROJECT_LIMITS as LIMITS, type CarbonDocumentKind, type RefusalCode } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { NotAllowed } from '../graphql/index.js';
import { Studio } from '../pictures/index.js';
import { CarbonDeskService } from './carbon-desk.service.js';
import { CarbonFilesRepository } from './carbon-files.repository.js';
import { CarbonProjectsRepository } from './carbon-projects.repository.js';
import { isPdf } from '../files/index.js';
import { projectPictures } from './project-pictures.js';
import { Stewards } from './stewards.js';

export type CarbonFileRefusal = Extract<
  RefusalCode,
  'not-signed-in' | 'not-allowed' | 'not-found' | 'not-a-pdf' | 'not-a-picture' | 'limit-reached' | 'unavailable'
>;
export type CarbonFileOutcome = { isDone: true; id: string } | { isDone: false; code: CarbonFileRefusal };

export interface NewDocument {
  projectId: string;
  /** Of one batch alone. */
  batchId: string | null;
  kind: CarbonDocumentKind;
  title: string;
  language: string;
}

/** Documents and pictures of projects, as stewards send them. */
@Injectable()
export class CarbonFiles {
  private readonly studio = new Studio(projectPictures);

  constructor(
    private readonly desk: CarbonDeskService,
    private readonly stewards: Stewards,
    private readonly projects: CarbonProjectsRepository,
    private readonly files: CarbonFilesRepository,
  ) {}

  /** Asked before the body is read; `undefined` lets it in. */
  refusalFor(ctx: RequestContext, what: 'document' | 'picture'): CarbonFileRefusal | undefined {
    if (ctx.viewer === null) return 'not-signed-in';
    if (!this.stewards.include(ctx.viewer)) return 'not-allowed';
    return what === 'picture' && this.studio.isFull ? 'unavailable' : undefined;
  }

  async addDocument(ctx: RequestContext, document: NewDocument, content: Buffer): Promise<CarbonFileOutcome> {
    if (!isPdf(content)) return { isDone: false, code: 'not-a-pdf' };
    return this.add(ctx, document.projectId, async (tx) => {
      const isItsBatch =
        document.batchId === null ||
        (await this.projects.findOffer(tx, document.batchId))?.projectId === document.projectId;
      if (!isItsBatch) return 'not-found';
      if ((await this.files.documents(tx, [document.projectId])).length >= LIMITS.documents) return 'limit-reached';
      const id = uuidv7();
      const sha256 = createHash('sha256').update(content).digest('hex');
      await this.files.addDocument(tx, { ...document, id, byteCount: content.length, sha256 }, content);
      return { id };
    });
  }

  async addPicture(
    ctx: RequestContext,
    { projectId, descriptions }: { projectId: string; descriptions: LanguageTexts },
    upload: Buffer,
  ): Promise<CarbonFileOutcome> {
    const pictures = await this.studio.make(upload);
    if (pictures === undefined) return { isDone: false, code: 'not-a-picture' };
    return this.add(ctx, projectId, async (tx) => {
      if ((await this.files.pictures(tx, [projectId])).length >= LIMITS.pictures) return 'limit-reached';
      const id = uuidv7();
      await this.files.addPicture(tx, { id, projectId, descriptions }, pictures);
      return { id };
    });
  }

  /** The PDF, where the reader may have it: drafts' are for stewards. */
  async document(
    ctx: RequestContext,
    id: string,
  ): Promise<{ title: string; content: Buffer; isPublic: boolean } | undefined> {
    const found = await this.files.findDocument(ctx, id);
    return found !== undefined && (found.isPublic || this.stewards.include(ctx.viewer)) ? found : undefined;
  }

  private async add(
    ctx: RequestContext,
    projectId: string,
    keep: (tx: RequestContext) => Promise<{ id: string } | CarbonFileRefusal>,
  ): Promise<CarbonFileOutcome> {
    // Asked again: reading the body took time.
    const kept = await this.desk.asSteward<{ id: string } | CarbonFileRefusal | NotAllowed>(ctx, async (tx) =>
      (await this.projects.lock(tx, projectId)) === undefined ? 'not-found' : keep(tx),
    );
    if (typeof kept === 'string') return { isDone: false, code: kept };
    return 'id' in kept ? { isDone: true, id: kept.id } : { isDone: false, code: 'not-allowed' };
  }
}
