import { type RequestContext, UnitOfWork } from '@app/database';
import {
  afterAction,
  canonicalJson,
  chooseSlug,
  type EditedDraft,
  editedDraft,
  freezeProblems,
  frozenOf,
  type InitiativeAction,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { Embargoes } from '../embargo/index.js';
import { notAllowed, refused, type Refused, result } from '../graphql/index.js';
import {
  type FreezeOutcome,
  type InitiativeOutcome,
  InitiativeSaved,
  toDrafted,
  toNotReady,
} from './initiative-draft.type.js';
import { InitiativeGate } from './initiative-gate.js';
import type { ParsedNewInitiative } from './initiatives.inputs.js';
import { type InitiativeRow, InitiativesRepository } from './initiatives.repository.js';

const MOST_INITIATIVES = 20;

/** Writing an initiative: begun, edited, kept in versions, frozen for signing and opened again. */
@Injectable()
export class InitiativeDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: InitiativeGate,
    private readonly initiatives: InitiativesRepository,
    private readonly embargoes: Embargoes,
  ) {}

  /** Refuses with `slug-taken`, `limit-reached`. */
  async begin(ctx: RequestContext, summitId: string, input: ParsedNewInitiative): Promise<InitiativeOutcome> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const drafter = await this.gate.drafterIn(ctx, summitId);
    if (drafter?.part !== 'organiser') return notAllowed('Only organisers of the summit begin an initiative.');
    const [leadingLanguage = 'en'] = input.languages;
    return this.unitOfWork.run<InitiativeOutcome>(ctx, async (tx) => {
      const others = await this.initiatives.listOf(tx, summitId);
      if (others.length >= MOST_INITIATIVES) return refused('limit-reached', 'There are too many initiatives already.');
      const slugs = new Set(others.map(({ slug }) => slug));
      const row: InitiativeRow = {
        id: uuidv7(),
        summitId,
        slug: input.slug ?? chooseSlug(input.titles, 'initiative', slugs),
        state: 'drafting',
        languages: input.languages,
        leadingLanguage,
        titles: input.titles,
        articles: [],
        revision: 1,
        frozenVersion: 0,
        frozen: null,
        textHash: null,
        updatedAt: tx.clock.now(),
      };
      if (!(await this.initiatives.insert(tx, row)))
        return refused('slug-taken', 'Another initiative of the summit has this address.');
      await this.embargoes.put(tx, 'initiative', row.id, summitId);
      return saved(row);
    });
  }

  /** Replaces the whole draft. Refuses with `stale-revision`, `initiative-closed`, `article-unknown`. */
  save(ctx: RequestContext, id: string, revision: number, edited: EditedDraft): Promise<InitiativeOutcome> {
    return this.gate.open<InitiativeOutcome>(ctx, id, 'organiser', async (tx, initiative) => {
      if (initiative.revision !== revision) return stale();
      const draft = editedDraft(initiative, edited, uuidv7);
      if (draft === 'unknown-article') return refused('article-unknown', 'An article is not in this text any more.');
      return this.move(tx, { ...initiative, ...draft }, 'edit');
    });
  }

  /** Keeps what is written now, to be compared with later. Refuses with `limit-reached`. */
  keepVersion(ctx: RequestContext, id: string, name: string | null): Promise<InitiativeOutcome> {
    return this.gate.open<InitiativeOutcome>(ctx, id, 'organiser', async (tx, initiative) => {
      const isKept = await this.initiatives.addVersion(tx, initiative, name);
      return isKept ? saved(initiative) : refused('limit-reached', 'There are too many versions already.');
    });
  }

  /**
   * The text that is signed, in these languages, all of them authentic. What is missing or not approved is answered by place, and
   * so is a language of the draft that is left out without being named. Refuses with `stale-revision`, `initiative-closed`.
   */
  freeze(ctx: RequestContext, id: string, revision: number, languages: readonly string[]): Promise<FreezeOutcome> {
    return this.gate.open<FreezeOutcome>(ctx, id, 'organiser', async (tx, initiative) => {
      if (initiative.revision !== revision) return stale();
      if (languages.some((language) => !initiative.languages.includes(language)))
        return refused('language-unknown', 'The text has no such language.');
      const problems = freezeProblems(initiative, languages);
      if (problems.length > 0) return toNotReady(problems);
      const version = initiative.frozenVersion + 1;
      const frozen = frozenOf(
        initiative,
        initiative.languages.filter((language) => languages.includes(language)),
        { id, summitId: initiative.summitId, version, frozenAt: tx.clock.now().toISOString() },
      );
      const textHash = createHash('sha256').update(canonicalJson(frozen), 'utf8').digest('hex');
      // What was frozen is kept with the initiative itself, too; a version more is for comparing.
      await this.initiatives.addVersion(tx, initiative, null);
      return this.move(tx, { ...initiative, frozenVersion: version, frozen, textHash }, 'freeze');
    });
  }

  /** Back to the draft; only until signing is opened. Refuses with `initiative-closed`. */
  reopen(ctx: RequestContext, id: string): Promise<InitiativeOutcome> {
    return this.gate.open<InitiativeOutcome>(ctx, id, 'organiser', (tx, initiative) =>
      this.move(tx, { ...initiative, frozen: null, textHash: null }, 'reopen'),
    );
  }

  /** Writes what an amendment changes, as an edit of its own. */
  async write(tx: RequestContext, initiative: InitiativeRow, edited: EditedDraft): Promise<InitiativeOutcome> {
    const draft = editedDraft(initiative, edited, uuidv7);
    if (draft === 'unknown-article') throw new Error('an amendment changed an article that is not there');
    return this.move(tx, { ...initiative, ...draft }, 'edit');
  }

  private async move(
    tx: RequestContext,
    changed: InitiativeRow,
    action: InitiativeAction,
  ): Promise<InitiativeSaved | Refused> {
    const state = afterAction(changed.state, action);
    if (state === null) return refused('initiative-closed', `This cannot be done while it is ${changed.state}.`);
    const row = { ...changed, state, revision: changed.revision + 1, updatedAt: tx.clock.now() };
    await this.initiatives.update(tx, row);
    return saved(row);
  }
}

const saved = (row: InitiativeRow): InitiativeSaved =>
  result(InitiativeSaved, { initiative: toDrafted(row, 'organiser') });
const stale = (): Refused => refused('stale-revision', 'Somebody else has changed the text since it was read.');
