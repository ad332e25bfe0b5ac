import type { LinkPreview } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Fetched } from './preview-fetcher.js';

/** A page that nobody linked to for this long is forgotten, a few at a time. */
const KEPT = '30 days';
const FORGOTTEN_AT_ONCE = 20;

/** What is known of a page: `null` where it had nothing to say. */
export interface KnownPage {
  preview: LinkPreview | null;
  fetchedAt: Date;
}
interface PreviewRow {
  url: string;
  title: string | null;
  description: string | null;
  siteName: string | null;
  fetchedAt: Date;
}

/** What was found behind links, for all summits. */
@Injectable()
export class PreviewsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By address. */
  async find(urls: readonly string[]): Promise<ReadonlyMap<string, KnownPage>> {
    const rows = await this.dataSource.query<PreviewRow[]>(
      `SELECT url, title, description, site_name AS "siteName", fetched_at AS "fetchedAt" FROM link_previews WHERE url = ANY ($1)`,
      [urls],
    );
    return new Map(
      rows.map(({ url, title, description, siteName, fetchedAt }) => [
        url,
        { preview: title === null ? null : { url, title, description, siteName }, fetchedAt },
      ]),
    );
  }

  async keep(url: string, fetched: Fetched | undefined, fetchedAt: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO link_previews (url, title, description, site_name, fetched_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (url) DO UPDATE SET title = excluded.title, description = excluded.description,
         site_name = excluded.site_name, fetched_at = excluded.fetched_at`,
      [url, fetched?.title ?? null, fetched?.description ?? null, fetched?.siteName ?? null, fetchedAt],
    );
    await this.dataSource.query(
      `DELETE FROM link_previews WHERE url IN (
         SELECT url FROM link_previews WHERE fetched_at < $1::timestamptz - interval '${KEPT}' LIMIT ${FORGOTTEN_AT_ONCE})`,
      [fetchedAt],
    );
  }
}
