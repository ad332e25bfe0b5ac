import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { editedDraft, type LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Embargoes } from '../embargo/index.js';
import { InitiativesRepository } from './initiatives.repository.js';

/** What is known of a summit's text: its title, and what it calls for, each an article. */
export interface DemoInitiative {
  slug: string;
  title: LanguageTexts;
  callsFor: readonly LanguageTexts[];
}

/** The initiative of a demo's summit as a draft: nothing in it but what was reported, in the languages that it was reported in. */
@Injectable()
export class InitiativesDemo {
  constructor(
    private readonly initiatives: InitiativesRepository,
    private readonly embargoes: Embargoes,
  ) {}

  async load(tx: RequestContext, summitId: SummitId, { slug, title, callsFor }: DemoInitiative): Promise<void> {
    const languages = Object.keys(title);
    const leadingLanguage = languages.includes('en') ? 'en' : (languages[0] ?? 'en');
    const empty = { languages, leadingLanguage, titles: title, articles: [] };
    const articles = callsFor.map((texts) => ({ id: null, isPreamble: false, texts, approved: [] }));
    const draft = editedDraft(empty, { ...empty, articles }, uuidv7);
    if (draft === 'unknown-article') throw new Error('a new draft has no articles to be unknown');
    const id = uuidv7();
    await this.initiatives.insert(tx, {
      ...draft,
      id,
      summitId,
      slug,
      state: 'drafting',
      revision: 1,
      frozenVersion: 0,
      frozen: null,
      textHash: null,
      updatedAt: tx.clock.now(),
    });
    await this.embargoes.put(tx, 'initiative', id, summitId);
  }
}
