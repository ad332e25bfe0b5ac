import { type PersonId, type SummitId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { chooseSlug, slugStart } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BadInput, type NotAllowed, notAllowed, notFound } from '../graphql/index.js';
import { organisesAny } from '../summits/index.js';
import type { ParsedPerson } from './people.inputs.js';
import { mayChangePerson, mayUseDirectory } from './people.policy.js';
import { type PeoplePage, PeopleRepository } from './people.repository.js';
import { type SavePersonOutcome, stalePerson } from './people.results.js';
import { PersonTexts } from './person-texts.js';
import { newPerson, type PersonEntity } from './person.entity.js';

/** Which people of the directory are asked for. */
export interface PeopleSearch {
  /** Part of a name in any script; everybody when it is empty. */
  text: string;
  /** Only those who appear in this summit's draft or belong to a delegation of it. */
  summitId: SummitId | null;
}

/** The directory, for organisers. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly texts: PersonTexts,
  ) {}

  /** A page of the directory; empty for who may not read it. */
  async search(
    ctx: RequestContext,
    search: PeopleSearch,
    first: number,
    afterSlug: string | null,
  ): Promise<PeoplePage> {
    if (!mayUseDirectory('draftPeople', ctx.viewer)) return { people: [], totalCount: 0, hasNextPage: false };
    return this.people.findPage(ctx, search, first, afterSlug);
  }

  /** `null` for who may not read the directory. */
  async find(ctx: RequestContext, id: PersonId): Promise<PersonEntity | null> {
    if (!mayUseDirectory('draftPeople', ctx.viewer) || !Uuid.safeParse(id).success) return null;
    return this.people.findById(ctx, id);
  }

  /** Adds somebody to the directory. */
  async add(ctx: RequestContext, input: ParsedPerson): Promise<SavePersonOutcome> {
    if (!mayUseDirectory('addPerson', ctx.viewer)) return refusalFor(ctx);
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.people.lockDirectory(tx);
      const slug = chooseSlug(input.names, 'person', await this.people.findSlugs(tx, slugStart(input.names, 'person')));
      const fresh = newPerson({
        id: uuidv7(),
        slug,
        name: input.names,
        createdAt: tx.clock.now(),
        createdBy: tx.viewer?.userId ?? null,
      });
      return this.texts.keep(tx, fresh, input);
    });
  }

  /** Replaces what the directory says of somebody, unless it says something else by now. */
  async change(
    ctx: RequestContext,
    id: PersonId,
    revision: number | null,
    input: ParsedPerson,
  ): Promise<SavePersonOutcome> {
    if (!organisesAny(ctx.viewer)) return refusalFor(ctx);
    if (!Uuid.safeParse(id).success) return notFound('There is no such person.');
    if (revision === null)
      throw new BadInput([{ path: 'revision', code: 'missing', message: 'send the revision that you read' }]);
    return this.unitOfWork.run(ctx, async (tx) => {
      const [ties] = await this.people.findTies(tx, [id]);
      if (ties === undefined) return notFound('There is no such person.');
      if (!mayChangePerson(tx.viewer, ties))
        return notAllowed('Only organisers of a summit that the person takes part in change what is said of them.');
      await this.people.lockDirectory(tx);
      await this.people.lockByIds(tx, [id]);
      const known = await this.people.getById(tx, id);
      if (known.revision !== revision) return stalePerson(tx, known);
      return this.texts.keep(tx, { ...known, revision: revision + 1 }, input);
    });
  }
}

function refusalFor({ viewer }: RequestContext): NotAllowed {
  return viewer === null
    ? notAllowed('Sign in first.', 'not-signed-in')
    : notAllowed('Only organisers change the directory of people.');
}
