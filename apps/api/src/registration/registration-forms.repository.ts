import type { LocalizedTexts, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { Places, RegistrationField, RegistrationForm } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** A summit's form as it is kept, with the counts that places are given by. */
export interface FormRow extends RegistrationForm {
  summitId: SummitId;
  isOpen: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number | null;
  needsApproval: boolean;
  fields: RegistrationField[];
  /** Rises by one with each change of the form; the counts are no part of it. */
  revision: number;
  /** The last number of arrival given. */
  arrivals: number;
  confirmed: number;
  waiting: number;
  updatedAt: Date;
}
/** What mails and tickets say of the summit; the texts as released where it was. */
export interface FormSummit {
  id: SummitId;
  slug: string;
  title: LocalizedTexts;
  /** BCP 47, the main one first; never empty. */
  languages: string[];
  timeZone: string;
  /** ISO 8601 dates in the summit's zone. */
  startsOn: string;
  endsOn: string;
  isReleased: boolean;
}
export type SavedForm = Pick<
  FormRow,
  'isOpen' | 'opensAt' | 'closesAt' | 'capacity' | 'needsApproval' | 'fields' | 'revision'
>;

const COLUMNS = `
  f.summit_id AS "summitId", f.is_open AS "isOpen", f.opens_at AS "opensAt", f.closes_at AS "closesAt", f.capacity,
  f.needs_approval AS "needsApproval", f.fields, f.revision, f.arrivals, f.confirmed_count AS confirmed,
  f.waiting_count AS waiting, f.updated_at AS "updatedAt"`;
const SUMMIT_COLUMNS = `
  s.id, s.slug, coalesce(released.title, s.title) AS title, s.languages, s.time_zone AS "timeZone",
  s.starts_on::text AS "startsOn", s.ends_on::text AS "endsOn", released.title IS NOT NULL AS "isReleased"`;
const SUMMITS = `summits s LEFT JOIN LATERAL (
  SELECT document -> 'summit' -> 'title' AS title FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1
) released ON true`;

/** Registration forms and the summits they are of. */
@Injectable()
export class RegistrationFormsRepository {
  async findSummitBySlug(ctx: RequestContext, slug: string): Promise<FormSummit | undefined> {
    const [row] = await ctx.manager.query<FormSummit[]>(`SELECT ${SUMMIT_COLUMNS} FROM ${SUMMITS} WHERE s.slug = $1`, [
      slug,
    ]);
    return row;
  }

  async findSummit(ctx: RequestContext, id: SummitId): Promise<FormSummit | undefined> {
    const [row] = await ctx.manager.query<FormSummit[]>(`SELECT ${SUMMIT_COLUMNS} FROM ${SUMMITS} WHERE s.id = $1`, [
      id,
    ]);
    return row;
  }

  /** The forms of these summits, in any order; a summit without one is left out. */
  async findForms(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<FormRow[]> {
    return ctx.manager.query<FormRow[]>(
      `SELECT ${COLUMNS} FROM registration_forms f WHERE f.summit_id = ANY($1::uuid[])`,
      [[...summitIds]],
    );
  }

  /** The summit's form, held until the transaction ends: whoever changes a registration holds it, so places are given one after another. */
  async lock(ctx: RequestContext, summitId: SummitId): Promise<FormRow | undefined> {
    const [row] = await ctx.manager.query<FormRow[]>(
      `SELECT ${COLUMNS} FROM registration_forms f WHERE f.summit_id = $1 FOR UPDATE`,
      [summitId],
    );
    return row;
  }

  /** Makes the summit's form, closed and empty, unless it has one; whether it was made. Safe when two come at once. */
  async create(ctx: RequestContext, summitId: SummitId): Promise<boolean> {
    const made = await ctx.manager.query<unknown[]>(
      `INSERT INTO registration_forms (summit_id, is_open, needs_approval, fields, revision, updated_at)
       VALUES ($1, false, false, '[]', 1, $2) ON CONFLICT (summit_id) DO NOTHING RETURNING 1`,
      [summitId, ctx.clock.now()],
    );
    return made.length > 0;
  }

  /** The form without its counts. Call it while the row is held. */
  async save(ctx: RequestContext, summitId: SummitId, form: SavedForm): Promise<void> {
    await ctx.manager.query(
      `UPDATE registration_forms SET is_open = $2, opens_at = $3, closes_at = $4, capacity = $5, needs_approval = $6,
              fields = $7, revision = $8, updated_at = $9 WHERE summit_id = $1`,
      [
        summitId,
        form.isOpen,
        form.opensAt,
        form.closesAt,
        form.capacity,
        form.needsApproval,
        JSON.stringify(form.fields),
        form.revision,
        ctx.clock.now(),
      ],
    );
  }

  /** Call it while the row is held. */
  async saveCounts(
    ctx: RequestContext,
    summitId: SummitId,
    { confirmed, waiting }: Places,
    arrivals: number,
  ): Promise<void> {
    await ctx.manager.query(
      'UPDATE registration_forms SET confirmed_count = $2, waiting_count = $3, arrivals = $4 WHERE summit_id = $1',
      [summitId, confirmed, waiting, arrivals],
    );
  }
}
