import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CertificateKind, CertifiedEvent } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { TemplateDesign } from './template-design.js';

/** What a summit certifies of one kind. */
export interface CertificateTemplateRow {
  summitId: SummitId;
  kind: CertificateKind;
  design: TemplateDesign;
  /** Of attendance: from 1 to 100. */
  leastPercent: number;
  /** Of attendance: whether being let in at the door is enough. */
  countsDoor: boolean;
  revision: number;
}
export interface CertifyingSummit extends CertifiedEvent {
  languages: string[];
  timeZone: string;
}

const COLUMNS = `summit_id AS "summitId", kind, design, least_percent AS "leastPercent", counts_door AS "countsDoor", revision`;

@Injectable()
export class CertificateTemplatesRepository {
  async findSummit(ctx: RequestContext, summitId: SummitId): Promise<CertifyingSummit | undefined> {
    const [row] = await ctx.manager.query<CertifyingSummit[]>(
      `SELECT id AS "summitId", slug, title, starts_on::text AS "firstDay", ends_on::text AS "lastDay", languages,
              time_zone AS "timeZone" FROM summits WHERE id = $1`,
      [summitId],
    );
    return row;
  }

  async list(ctx: RequestContext, summitId: SummitId): Promise<CertificateTemplateRow[]> {
    return ctx.manager.query<CertificateTemplateRow[]>(
      `SELECT ${COLUMNS} FROM certificate_templates WHERE summit_id = $1`,
      [summitId],
    );
  }

  async find(
    ctx: RequestContext,
    summitId: SummitId,
    kind: CertificateKind,
  ): Promise<CertificateTemplateRow | undefined> {
    const [row] = await ctx.manager.query<CertificateTemplateRow[]>(
      `SELECT ${COLUMNS} FROM certificate_templates WHERE summit_id = $1 AND kind = $2`,
      [summitId, kind],
    );
    return row;
  }

  /** Nobody else issues by it or changes it until the transaction ends. */
  async lock(
    ctx: RequestContext,
    summitId: SummitId,
    kind: CertificateKind,
  ): Promise<CertificateTemplateRow | undefined> {
    const [row] = await ctx.manager.query<CertificateTemplateRow[]>(
      `SELECT ${COLUMNS} FROM certificate_templates WHERE summit_id = $1 AND kind = $2 FOR UPDATE`,
      [summitId, kind],
    );
    return row;
  }

  /** `revision`: that it is changed from; 0 for a new one. @returns `undefined`, and nothing kept, when it is another one by now */
  async save(
    ctx: RequestContext,
    { summitId, kind, design, leastPercent, countsDoor, revision }: CertificateTemplateRow,
  ): Promise<CertificateTemplateRow | undefined> {
    const values = [summitId, kind, JSON.stringify(design), leastPercent, countsDoor, ctx.clock.now()];
    if (revision === 0) {
      const [row] = await ctx.manager.query<CertificateTemplateRow[]>(
        `INSERT INTO certificate_templates (summit_id, kind, design, least_percent, counts_door, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
        values,
      );
      return row;
    }
    const [[row]] = await ctx.manager.query<[CertificateTemplateRow[], number]>(
      `UPDATE certificate_templates SET design = $3, least_percent = $4, counts_door = $5, updated_at = $6, revision = revision + 1
        WHERE summit_id = $1 AND kind = $2 AND revision = $7 RETURNING ${COLUMNS}`,
      [...values, revision],
    );
    return row;
  }
}
