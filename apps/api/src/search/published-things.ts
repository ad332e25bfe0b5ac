import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { GuestPages } from '../guest-of-honour/index.js';
import { Initiatives } from '../initiatives/index.js';
import { ReleasedNews } from '../news/index.js';
import { PublicOutcomes } from '../outcomes/index.js';
import { type FoundWords, publishedWords } from './kind-words.js';

/** What a summit releases beside its programme, each by itself and at a time of its own. */
export const PUBLISHED_KINDS = ['article', 'outcome', 'initiative', 'guest-of-honour'] as const;
export type PublishedKind = (typeof PUBLISHED_KINDS)[number];

/** One of them, in all its languages, as everybody may read it. */
export interface PublishedThing {
  kind: PublishedKind;
  id: string;
  summitSlug: string;
  /** Its page in the web app. */
  path: string;
  titles: LanguageTexts;
  /** Of a text whose reader's language is missing. */
  mainLanguage: string;
  /** Names and short texts that go with the title. */
  beside: readonly (LanguageTexts | null)[];
  longer: readonly (LanguageTexts | null)[];
  /** By which it is looked for: what kind of thing it is. */
  words: FoundWords;
  /** The day it is of, `2024-10-16`, where somebody said one. */
  datedOn: string | null;
  releasedAt: Date;
}

/** Reads them from those who own them, and only what is out now by the database's clock. */
@Injectable()
export class PublishedThings {
  constructor(
    private readonly news: ReleasedNews,
    private readonly outcomes: PublicOutcomes,
    private readonly initiatives: Initiatives,
    private readonly guests: GuestPages,
  ) {}

  /** By id; who is not out is not among them. */
  async find(ctx: RequestContext, kind: PublishedKind, ids: readonly string[]): Promise<Map<string, PublishedThing>> {
    const things = await this.list(ctx, kind, ids);
    return new Map(things.map((thing) => [thing.id, thing]));
  }

  private list(ctx: RequestContext, kind: PublishedKind, ids: readonly string[]): Promise<PublishedThing[]> {
    switch (kind) {
      case 'article':
        return this.articles(ctx, ids);
      case 'outcome':
        return this.registered(ctx, ids);
      case 'initiative':
        return this.signed(ctx, ids);
      case 'guest-of-honour':
        return this.guestPages(ctx, ids);
    }
  }

  private async articles(ctx: RequestContext, ids: readonly string[]): Promise<PublishedThing[]> {
    return (await this.news.listByIds(ctx, ids)).map(({ id, slug, summitSlug, published, datedOn, releasedAt }) => {
      const { languages, texts } = published;
      const each = (part: 'title' | 'summary' | 'body'): LanguageTexts =>
        Object.fromEntries(languages.map((language) => [language, texts[language]?.[part] ?? '']));
      return {
        ...{ kind: 'article' as const, id, summitSlug, path: `/s/${summitSlug}/news/${slug}` },
        ...{ titles: each('title'), mainLanguage: languages[0] ?? 'en' },
        ...{ beside: [each('summary')], longer: [each('body')] },
        words: publishedWords('article'),
        datedOn,
        releasedAt,
      };
    });
  }

  private async registered(ctx: RequestContext, ids: readonly string[]): Promise<PublishedThing[]> {
    return (await this.outcomes.listByIds(ctx, ids)).map(({ row, summitSlug, releasedAt }) => ({
      ...{ kind: 'outcome' as const, id: row.id, summitSlug, path: `/outcomes/${row.slug}` },
      ...{ titles: row.titles, mainLanguage: Object.keys(row.titles)[0] ?? 'en' },
      beside: [
        ...row.parties.map(({ names }) => names),
        ...row.documents.map(({ title, language }) => ({ [language]: title })),
      ],
      longer: [row.descriptions, row.statusNotes, ...row.milestones.map(({ titles }) => titles)],
      words: publishedWords('outcome', row.kind),
      datedOn: row.agreedOn,
      releasedAt,
    }));
  }

  private async signed(ctx: RequestContext, ids: readonly string[]): Promise<PublishedThing[]> {
    return (await this.initiatives.listReleased(ctx, ids)).map(({ id, slug, summitSlug, frozen, releasedAt }) => ({
      ...{ kind: 'initiative' as const, id, summitSlug, path: `/s/${summitSlug}/initiatives/${slug}` },
      ...{ titles: frozen.titles, mainLanguage: frozen.languages[0] ?? 'en' },
      ...{ beside: [], longer: frozen.articles.map(({ texts }) => texts) },
      words: publishedWords('initiative'),
      datedOn: null,
      releasedAt,
    }));
  }

  private async guestPages(ctx: RequestContext, ids: readonly string[]): Promise<PublishedThing[]> {
    return (await this.guests.listByIds(ctx, ids)).map((page) => ({
      kind: 'guest-of-honour' as const,
      ...{ id: page.id, summitSlug: page.summitSlug, path: `/s/${page.summitSlug}/guest-of-honour` },
      ...{ titles: page.titles, mainLanguage: page.mainLanguage },
      ...{ beside: [], longer: [page.introductions, page.messages, page.invitations] },
      words: publishedWords('guest-of-honour'),
      datedOn: null,
      releasedAt: page.releasedAt,
    }));
  }
}
