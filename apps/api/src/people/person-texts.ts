import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { notFound } from '../graphql/index.js';
import { type OrganisationEntity, OrganisationsRepository } from '../summits/index.js';
import type { ParsedPerson } from './people.inputs.js';
import { PeopleRepository } from './people.repository.js';
import { personSaved, type SavePersonOutcome } from './people.results.js';
import type { PersonEntity } from './person.entity.js';

/** Writes what is said of a person, for organisers and for the person alike. Call it in a transaction that holds the directory. */
@Injectable()
export class PersonTexts {
  constructor(
    private readonly people: PeopleRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** `row` with the texts of `input`; nothing is written for an organisation that is not there. */
  async keep(tx: RequestContext, row: PersonEntity, input: ParsedPerson): Promise<SavePersonOutcome> {
    const organisation = await this.organisationOf(tx, input);
    if (organisation === undefined) return notFound('There is no such organisation.');
    const { organisation: _before, ...columns } = row;
    const kept: PersonEntity = {
      ...columns,
      name: input.names,
      title: input.titles,
      biography: input.biographies,
      country: input.country,
      languages: input.languages,
      organisationId: organisation?.id ?? null,
      updatedAt: tx.clock.now(),
    };
    await this.people.save(tx, kept);
    return personSaved(tx, { ...kept, organisation });
  }

  /** `null` for none, `undefined` for one that does not exist. */
  private async organisationOf(
    tx: RequestContext,
    { organisationId, organisationName, names }: ParsedPerson,
  ): Promise<OrganisationEntity | null | undefined> {
    if (organisationId !== null) return this.organisations.findById(tx, organisationId);
    if (organisationName === null) return null;
    // People type one name; it is most likely in the language they name the person in first.
    const language = Object.keys(names)[0] ?? 'en';
    return this.organisations.findOrCreate(tx, { name: { [language]: organisationName }, country: null });
  }
}
