import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ReleasedPeople } from '../programme/index.js';
import { ERASED_TEXT, type ErasureSubject, type ErasureValues, patternOf } from './erasure-subject.js';
import { ErasuresRepository } from './erasures.repository.js';
import { TABLES_OF_AUDIENCE } from './tables-of-audience.js';
import { TABLES_OF_PEOPLE } from './tables-of-people.js';

/** Every table that knows people, and what an erasure does to it. A test walks the database and holds us to it. */
export const PERSONAL_TABLES = [...TABLES_OF_AUDIENCE, ...TABLES_OF_PEOPLE];

/** Takes one person's data away, everywhere and for good (ADR 32). Rights are the caller's to ask. */
@Injectable()
export class PersonErasure {
  constructor(
    private readonly erasures: ErasuresRepository,
    private readonly releasedPeople: ReleasedPeople,
  ) {}

  /** Not while the person of the audience is on a stage that is on, or has their hand up there: they leave it first. */
  async isPossible(tx: RequestContext, subject: ErasureSubject): Promise<boolean> {
    return !(await this.erasures.isOnStage(tx, valuesOf(tx, subject)));
  }

  /**
   * Erases; open pages follow within seconds. Call it inside `UnitOfWork.run`, after
   * `isPossible` and last: what the transaction did before is told of nobody either.
   */
  async erase(tx: RequestContext, subject: ErasureSubject, wish: 'own' | 'organiser'): Promise<void> {
    const values: ErasureValues = {
      ...valuesOf(tx, subject),
      shown: patternOf(await this.erasures.listShownNames(tx, subject)),
      gone: wordOf(patternOf(await this.erasures.listGoneNames(tx, subject.people))),
    };
    const { people, summitId } = subject;
    await this.erasures.note(tx, wish, summitId);
    await this.releasedPeople.forget(tx, people, summitId, ERASED_TEXT);
    await this.erasures.run(
      tx,
      PERSONAL_TABLES.flatMap((table) => ('erase' in table ? table.erase : [])),
      values,
    );
    await this.erasures.eraseHistory(tx, values);
  }
}

const wordOf = (pattern: string | null): string | null => (pattern === null ? null : `(?<!\\w)${pattern}(?!\\w)`);

const valuesOf = (
  tx: RequestContext,
  { users, people, guests, emails, names, summitId }: ErasureSubject,
): ErasureValues => ({
  ids: [...users, ...people, ...guests],
  users,
  people,
  audience: [...users, ...guests],
  emails,
  names,
  shown: null,
  gone: null,
  summit: summitId,
  mark: ERASED_TEXT,
  instead: randomUUID(),
  now: tx.clock.now(),
});
