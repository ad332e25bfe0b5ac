import { type PersonId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { chooseSlug, slugStart } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, notAllowed, type NotFound, notFound } from '../graphql/index.js';
import { type OrganisationEntity, OrganisationsRepository } from '../summits/index.js';
import type { ParsedPerson } from './people.inputs.js';
import { mayUseDirectory } from './people.policy.js';
import { type PeoplePage, PeopleRepository } from './people.repository.js';
import type { PersonEntity } from './person.entity.js';

@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** A page of the directory; empty for who may not read it. */
  async search(ctx: RequestContext, search: string, first: number, afterSlug: string | null): Promise<PeoplePage> {
    if (!mayUseDirectory('draftPeople', ctx.viewer)) return { people: [], totalCount: 0, hasNextPage: false };
    return this.people.findPage(ctx, search, first, afterSlug);
  }

  /** Adds somebody to the directory, or replaces what it says of the person `id`. */
  async save(
    ctx: RequestContext,
    id: PersonId | null,
    input: ParsedPerson,
  ): Promise<PersonEntity | NotAllowed | NotFound> {
    if (!mayUseDirectory('savePerson', ctx.viewer)) {
      return ctx.viewer === null
        ? notAllowed('Sign in first.', 'not-signed-in')
        : notAllowed('Only organisers change the directory of people.');
    }
    if (id !== null && !Uuid.safeParse(id).success) return notFound('There is no such person.');
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.people.lockDirectory(tx);
      const known = id === null ? null : await this.people.findById(tx, id);
      if (id !== null && known === null) return notFound('There is no such person.');
      const organisation = await this.organisationOf(tx, input);
      const now = tx.clock.now();
      const row: PersonEntity = {
        id: known?.id ?? uuidv7(),
        slug: known?.slug ?? (await this.freeSlug(tx, input)),
        name: input.names,
        title: input.titles,
        country: input.country,
        organisationId: organisation?.id ?? null,
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
      };
      await this.people.save(tx, row);
      return { ...row, organisation };
    });
  }

  private async organisationOf(
    tx: RequestContext,
    { organisationName, names }: ParsedPerson,
  ): Promise<OrganisationEntity | null> {
    if (organisationName === null) return null;
    // Organisers type one name; it is most likely in the language they name the person in first.
    const language = Object.keys(names)[0] ?? 'en';
    return this.organisations.findOrCreate(tx, { name: { [language]: organisationName }, country: null });
  }

  private async freeSlug(tx: RequestContext, { names }: ParsedPerson): Promise<string> {
    return chooseSlug(names, 'person', await this.people.findSlugs(tx, slugStart(names, 'person')));
  }
}
