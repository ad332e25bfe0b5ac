import type { LocalizedTexts, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import {
  type DocumentRecord,
  type DocumentSummit,
  isKnownLanguage,
  isKnownTimeZone,
  type SummitFormat,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NamedOrganisation, OrganisationsRepository } from './organisations.repository.js';
import type { SubForumEntity } from './sub-forum.entity.js';
import type { SummitEntity } from './summit.entity.js';
import { organises } from './summits.policy.js';
import { SummitsRepository } from './summits.repository.js';

/** A summit before it is kept. */
export interface NewSummit {
  /** Chosen by the caller who needs it beforehand, else made. */
  id?: SummitId;
  slug: string;
  title: LocalizedTexts;
  theme: LocalizedTexts | null;
  format: SummitFormat;
  place: LocalizedTexts | null;
  timeZone: string;
  startsOn: string;
  endsOn: string;
  dateNote: LocalizedTexts | null;
  languages: string[];
  isRehearsal: boolean;
  guestOfHonour: DocumentSummit['guestOfHonour'];
  record: DocumentRecord;
  organisers: NamedOrganisation[];
  /** In their order. */
  subForums: { slug: string; title: LocalizedTexts; colour: number }[];
}
export interface CreatedSummit {
  summit: SummitEntity;
  subForums: SubForumEntity[];
}

@Injectable()
export class SummitsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summits: SummitsRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** Newest first; empty for who organises none. */
  async findOrganised(ctx: RequestContext): Promise<SummitEntity[]> {
    const ids = (ctx.viewer?.roles ?? []).filter((grant) => grant.role === 'organiser').map((grant) => grant.summitId);
    return ids.length === 0 ? [] : this.summits.findByIds(ctx, ids);
  }

  /** `null` unless the viewer organises it. */
  async findOrganisedBySlug(ctx: RequestContext, slug: string): Promise<SummitEntity | null> {
    const grant = ctx.viewer?.roles.find(({ summitSlug, role }) => role === 'organiser' && summitSlug === slug);
    const summit = grant === undefined ? null : await this.summits.findById(ctx, grant.summitId);
    return summit !== null && organises(ctx.viewer, summit.id) ? summit : null;
  }

  /** Sub-forums of each of these summits, in the order asked and of their position. */
  async findSubForums(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<SubForumEntity[][]> {
    const subForums = await this.summits.findSubForums(ctx, summitIds);
    return summitIds.map((summitId) => subForums.filter((subForum) => subForum.summitId === summitId));
  }

  /**
   * Keeps a new summit with its organisers and sub-forums. For trusted callers (set-up, demo): no viewer is asked.
   * @throws TypeError for an unknown time zone or language.
   */
  async create(ctx: RequestContext, { organisers, subForums, ...summit }: NewSummit): Promise<CreatedSummit> {
    if (!isKnownTimeZone(summit.timeZone)) throw new TypeError(`Unknown time zone: ${summit.timeZone}`);
    const unknown = summit.languages.find((language) => !isKnownLanguage(language));
    if (unknown !== undefined) throw new TypeError(`Unknown language: ${unknown}`);
    const now = ctx.clock.now();
    const id = summit.id ?? uuidv7();
    const row: SummitEntity = { ...summit, id, createdAt: now, updatedAt: now };
    const tracks: SubForumEntity[] = subForums.map((subForum, position) => ({
      ...subForum,
      id: uuidv7(),
      summitId: id,
      position,
    }));
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.summits.save(tx, row);
      await this.summits.saveSubForums(tx, tracks);
      const organisationIds: string[] = [];
      for (const organiser of organisers)
        organisationIds.push((await this.organisations.findOrCreate(tx, organiser)).id);
      await this.organisations.replaceOrganisers(tx, id, organisationIds);
    });
    return { summit: row, subForums: tracks };
  }
}
