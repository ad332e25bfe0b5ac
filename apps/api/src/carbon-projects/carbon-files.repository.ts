import type { CarbonDocumentKind } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ProjectPictures } from './project-pictures.js';

/** A PDF of a project, without its content. */
export interface DocumentRow {
  id: string;
  projectId: string;
  /** Of one batch alone. */
  batchId: string | null;
  kind: CarbonDocumentKind;
  title: string;
  /** BCP 47. */
  language: string;
  byteCount: number;
  /** Of the content, in hexadecimal. */
  sha256: string;
}
/** A picture of a project, without its pixels. */
export interface PictureRow {
  id: string;
  projectId: string;
  descriptions: LanguageTexts;
  /** Of the full one, in pixels. */
  width: number;
  height: number;
}
export type PictureSize = 'full' | 'small';
const SIZES = { full: 'full_picture', small: 'small_picture' } as const satisfies Record<PictureSize, string>;

const DOCUMENT = `id, project_id AS "projectId", batch_id AS "batchId", kind, title, language, byte_count AS "byteCount",
  encode(sha256, 'hex') AS sha256`;

/** Documents and pictures of projects, kept where everything is kept. */
@Injectable()
export class CarbonFilesRepository {
  /** Of these projects, in the order they came. */
  documents(ctx: RequestContext, projectIds: readonly string[]): Promise<DocumentRow[]> {
    return ctx.manager.query<DocumentRow[]>(
      `SELECT ${DOCUMENT} FROM carbon_documents WHERE project_id = ANY($1) ORDER BY created_at, id`,
      [projectIds],
    );
  }

  /** Of these projects, in the order they came. */
  pictures(ctx: RequestContext, projectIds: readonly string[]): Promise<PictureRow[]> {
    return ctx.manager.query<PictureRow[]>(
      `SELECT id, project_id AS "projectId", descriptions, width, height FROM carbon_pictures
        WHERE project_id = ANY($1) ORDER BY created_at, id`,
      [projectIds],
    );
  }

  async addDocument(ctx: RequestContext, row: DocumentRow, content: Buffer): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_documents (id, project_id, batch_id, kind, title, language, content, byte_count, sha256, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, decode($9, 'hex'), $10)`,
      [
        row.id,
        row.projectId,
        row.batchId,
        row.kind,
        row.title,
        row.language,
        content,
        row.byteCount,
        row.sha256,
        ctx.clock.now(),
      ],
    );
  }

  async addPicture(
    ctx: RequestContext,
    { id, projectId, descriptions }: Pick<PictureRow, 'id' | 'projectId' | 'descriptions'>,
    { full, small, width, height }: ProjectPictures,
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_pictures (id, project_id, descriptions, full_picture, small_picture, width, height, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, projectId, JSON.stringify(descriptions), full, small, width, height, ctx.clock.now()],
    );
  }

  /** Whose it is; `undefined` for none. */
  async projectOf(ctx: RequestContext, what: 'document' | 'picture', id: string): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ projectId: string }[]>(
      `SELECT project_id AS "projectId" FROM ${TABLES[what]} WHERE id = $1`,
      [id],
    );
    return row?.projectId;
  }

  async remove(ctx: RequestContext, what: 'document' | 'picture', id: string): Promise<void> {
    await ctx.manager.query(`DELETE FROM ${TABLES[what]} WHERE id = $1`, [id]);
  }

  /** With its content, and whether anybody may read it: drafts' are for stewards. */
  async findDocument(
    ctx: RequestContext,
    id: string,
  ): Promise<{ title: string; content: Buffer; isPublic: boolean } | undefined> {
    const [row] = await ctx.manager.query<{ title: string; content: Buffer; isPublic: boolean }[]>(
      `SELECT title, content, project.state <> 'draft' AS "isPublic"
         FROM carbon_documents AS document JOIN carbon_projects AS project ON project.id = project_id WHERE document.id = $1`,
      [id],
    );
    return row;
  }

  async findPicture(ctx: RequestContext, id: string, size: PictureSize): Promise<Buffer | undefined> {
    const [row] = await ctx.manager.query<{ picture: Buffer }[]>(
      `SELECT ${SIZES[size]} AS picture FROM carbon_pictures WHERE id = $1`,
      [id],
    );
    return row?.picture;
  }
}

const TABLES = { document: 'carbon_documents', picture: 'carbon_pictures' } as const;
