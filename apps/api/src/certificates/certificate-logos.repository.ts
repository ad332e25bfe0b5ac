import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** A logo that certificates of a summit may show. */
export interface LogoRow {
  id: string;
  sha256: string;
  width: number;
  height: number;
}

const COLUMNS = `id, encode(sha256, 'hex') AS sha256, width, height`;

/** Pictures that signed certificates show: they are only ever added. */
@Injectable()
export class CertificateLogos {
  /** The PNG. */
  async find(ctx: RequestContext, id: string): Promise<Buffer | null> {
    const [row] = await ctx.manager.query<{ content: Buffer }[]>(
      'SELECT content FROM certificate_logos WHERE id = $1',
      [id],
    );
    return row?.content ?? null;
  }

  async findRow(ctx: RequestContext, summitId: SummitId, id: string): Promise<LogoRow | undefined> {
    const [row] = await ctx.manager.query<LogoRow[]>(
      `SELECT ${COLUMNS} FROM certificate_logos WHERE summit_id = $1 AND id = $2`,
      [summitId, id],
    );
    return row;
  }

  async list(ctx: RequestContext, summitId: SummitId): Promise<LogoRow[]> {
    return ctx.manager.query<LogoRow[]>(
      `SELECT ${COLUMNS} FROM certificate_logos WHERE summit_id = $1 ORDER BY created_at DESC, id`,
      [summitId],
    );
  }

  /** The same picture again is the one that is there. @returns its id */
  async add(
    ctx: RequestContext,
    summitId: SummitId,
    logo: Omit<LogoRow, 'sha256'> & { sha256: Buffer; content: Buffer },
  ): Promise<string> {
    const [row] = await ctx.manager.query<{ id: string }[]>(
      `INSERT INTO certificate_logos (id, summit_id, sha256, width, height, content, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (summit_id, sha256) DO UPDATE SET sha256 = excluded.sha256 RETURNING id`,
      [logo.id, summitId, logo.sha256, logo.width, logo.height, logo.content, ctx.clock.now()],
    );
    return row?.id ?? logo.id;
  }
}
