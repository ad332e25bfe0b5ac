import { APP_CONFIG, type AppConfig } from '@app/config';
import { SHARE_PICTURE } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { bestMatch, pickText } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CertificateHeads } from '../certificates/index.js';
import { GuestPage, GuestPages } from '../guest-of-honour/index.js';
import { InitiativeSignings, PublishedInitiative } from '../initiative-signatures/index.js';
import { NewsArticle, PressKits, ReleasedNews } from '../news/index.js';
import { PublicOutcomes, RegisteredOutcome } from '../outcomes/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import { type ListPage, listWord } from './list-words.js';
import { inShort, type PageHead } from './page-head.js';
import {
  articleData,
  guestData,
  initiativeData,
  listData,
  outcomeData,
  sessionData,
  summitData,
} from './structured-data.js';

const CERTIFICATE_PATH = /^\/verify\/(?<code>[\w-]{1,40})$/;
const SUMMIT_PATH = /^\/s\/(?<slug>[a-z0-9-]{1,200})(?:\/(?<rest>.*))?$/;
const SLUG = /^[a-z0-9-]{1,200}\/?$/;
const OUTCOME_PATH = /^\/outcomes\/(?<outcome>[a-z0-9-]{1,200})\/?$/;
const INITIATIVE_PATH = /^initiatives\/(?<initiative>[a-z0-9-]{1,200})\/?$/;
const ARTICLE_PATH = /^news\/(?<article>[a-z0-9-]{1,200})\/?$/;

/** What each page is called, as far as somebody may read it who is not signed in. */
@Injectable()
export class PageHeads {
  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly certificates: CertificateHeads,
    private readonly news: ReleasedNews,
    private readonly kits: PressKits,
    private readonly outcomes: PublicOutcomes,
    private readonly guests: GuestPages,
    private readonly initiatives: InitiativeSignings,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** `undefined` for a page without a name of its own. `linked`: the language that the address names (`?lang=`). */
  async of(ctx: RequestContext, path: string, linked: string | null = null): Promise<PageHead | undefined> {
    const url = `${this.config.publicUrl}${path}`;
    const certificate = CERTIFICATE_PATH.exec(path)?.groups?.['code'];
    if (certificate !== undefined) {
      const head = await this.certificates.head(ctx, certificate);
      return head && { ...head, url };
    }
    const outcome = OUTCOME_PATH.exec(path)?.groups?.['outcome'];
    if (outcome !== undefined) return this.outcomeHead(ctx, outcome, url);
    const { slug, rest = '' } = SUMMIT_PATH.exec(path)?.groups ?? {};
    const summit = slug === undefined ? undefined : await this.programmes.findSummit(ctx, slug);
    if (summit === undefined) return undefined;
    const article = ARTICLE_PATH.exec(rest)?.groups?.['article'];
    const own =
      article === undefined
        ? await this.pageHead(ctx, summit, rest, url)
        : await this.articleHead(ctx, summit, article, url, linked);
    return own ?? this.otherHead(summit, rest, url);
  }

  /** Of what a summit released beside its programme; `undefined` for everything else, and for what is not out. */
  private pageHead(ctx: RequestContext, summit: Summit, rest: string, url: string): Promise<PageHead | undefined> {
    const initiative = INITIATIVE_PATH.exec(rest)?.groups?.['initiative'];
    if (initiative !== undefined) return this.initiativeHead(ctx, summit, initiative, url);
    switch (rest.replace(/\/$/, '')) {
      case 'guest-of-honour':
        return this.guestHead(ctx, summit, url);
      case 'press':
        return this.pressHead(ctx, summit, url);
      case 'news':
        return this.newsHead(ctx, summit, url);
      case 'outcomes':
        return this.registerHead(ctx, summit, url);
      default:
        return Promise.resolve(undefined);
    }
  }

  private otherHead(summit: Summit, rest: string, url: string): PageHead {
    return SLUG.test(rest) ? this.sessionHead(summit, rest.replace(/\/$/, ''), url) : this.summitHead(summit, url);
  }

  private summitUrl({ slug }: Summit): string {
    return `${this.config.publicUrl}/s/${slug}`;
  }

  private pictureOf(summit: Summit): string {
    return `${this.config.publicUrl}/exchange/news/share/${summit.slug}.${summit.title.language}.png`;
  }

  /** Of the summit itself, and of pages below it that have no name of their own. */
  private summitHead(summit: Summit, url: string): PageHead {
    const picture = this.pictureOf(summit);
    return {
      title: summit.title,
      description: summit.theme,
      url,
      language: summit.title.language,
      languages: summit.languages,
      picture: { url: picture, text: summit.title.text, size: SHARE_PICTURE },
      feeds: this.feedsOf(summit),
      ...(url === this.summitUrl(summit) && { structured: summitData(summit, { url, picture }) }),
    };
  }

  private sessionHead(summit: Summit, slug: string, url: string): PageHead {
    const head = this.summitHead(summit, url);
    const session = summit.agenda.find((each) => each.slug === slug);
    if (session === undefined) return head;
    const isLive = session.stageStatus === 'live' && session.status !== 'cancelled';
    const picture = this.pictureOf(summit);
    return {
      ...head,
      title: { text: `${session.title.text} – ${summit.title.text}` },
      description: session.description ?? summit.theme,
      structured: sessionData(summit, session, { url, picture }, this.summitUrl(summit)),
      ...(isLive && { liveSessionId: session.id }),
    };
  }

  private async articleHead(
    ctx: RequestContext,
    summit: Summit,
    slug: string,
    url: string,
    linked: string | null,
  ): Promise<PageHead | undefined> {
    const article = await this.news.read(ctx, summit.slug, slug);
    if (!(article instanceof NewsArticle)) return undefined;
    const { title, summary, languages } = article;
    const { publicUrl } = this.config;
    const [shown] = article.pictures;
    const picture = {
      ...(shown === undefined
        ? { url: this.pictureOf(summit), text: title.text }
        : { url: `${publicUrl}${shown.address}/share.jpg`, text: shown.description.text }),
      size: SHARE_PICTURE,
    };
    const inLanguage = (language: string): string => `${url}?lang=${language}`;
    // A language that the address names is a page of its own, which stands for itself; without one it is the reader's.
    const isLinked = linked !== null && bestMatch([title.language], linked) !== undefined;
    const own = isLinked ? inLanguage(title.language) : url;
    const publishedAt = article.releasedAt.toISOString();
    const modifiedAt = (article.correctedAt ?? article.releasedAt).toISOString();
    const said = { title: title.text, summary: summary.text, language: title.language, publishedAt, modifiedAt };
    return {
      title,
      description: summary,
      url: own,
      language: title.language,
      languages,
      picture,
      alternates: [
        ...languages.map((language) => ({ language, url: inLanguage(language) })),
        { language: 'x-default', url },
      ],
      feeds: this.feedsOf(summit),
      article: { publishedAt, modifiedAt },
      structured: articleData(summit, said, { url: own, picture: picture.url }, this.summitUrl(summit)),
    };
  }

  private async outcomeHead(ctx: RequestContext, slug: string, url: string): Promise<PageHead | undefined> {
    const outcome = await this.outcomes.page(ctx, slug);
    if (!(outcome instanceof RegisteredOutcome)) return undefined;
    const summit = await this.programmes.findSummit(ctx, outcome.summitSlug);
    if (summit === undefined) return undefined;
    const { title, description, titles, releasedAt } = outcome;
    const shown = { url, picture: this.pictureOf(summit) };
    return {
      ...this.summitHead(summit, url),
      title,
      description: description ?? summit.title,
      language: title.language,
      languages: titles.map(({ language }) => language),
      article: { publishedAt: releasedAt.toISOString() },
      structured: outcomeData(summit, outcome, shown, this.summitUrl(summit)),
    };
  }

  private async guestHead(ctx: RequestContext, summit: Summit, url: string): Promise<PageHead | undefined> {
    const guest = await this.guests.page(ctx, summit.slug);
    if (!(guest instanceof GuestPage)) return undefined;
    const { language } = summit.title;
    const country = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' }).of(guest.country);
    const name = country ?? guest.country;
    const title = { text: `${name} – ${summit.title.text}` };
    const shown = { title: title.text, country: name, url, picture: this.pictureOf(summit) };
    return {
      ...this.summitHead(summit, url),
      title,
      description: guest.introduction ?? guest.message ?? summit.theme,
      structured: guestData(summit, guest, shown, this.summitUrl(summit)),
    };
  }

  private async pressHead(ctx: RequestContext, summit: Summit, url: string): Promise<PageHead | undefined> {
    const kit = await this.kits.read(ctx, summit.slug);
    return kit === null ? undefined : this.listHead(summit, 'press', kit.boilerplate ?? summit.theme, url);
  }

  private async newsHead(ctx: RequestContext, summit: Summit, url: string): Promise<PageHead | undefined> {
    const { nodes } = await this.news.list(ctx, summit.slug, { language: null, first: 1, after: null });
    return nodes.length === 0 ? undefined : this.listHead(summit, 'news', summit.theme, url);
  }

  private async registerHead(ctx: RequestContext, summit: Summit, url: string): Promise<PageHead | undefined> {
    const [register] = await this.outcomes.registersOf(ctx, [summit]);
    const isThere = (register?.outcomes.length ?? 0) > 0;
    return isThere ? this.listHead(summit, 'outcomes', summit.theme, url) : undefined;
  }

  private listHead(summit: Summit, page: ListPage, description: PageHead['description'], url: string): PageHead {
    const title = `${listWord(page, summit.title.language)} – ${summit.title.text}`;
    const shown = { title, description: description?.text, url, picture: this.pictureOf(summit) };
    return {
      ...this.summitHead(summit, url),
      title: { text: title },
      description,
      structured: listData(summit, shown, this.summitUrl(summit)),
    };
  }

  private async initiativeHead(
    ctx: RequestContext,
    summit: Summit,
    slug: string,
    url: string,
  ): Promise<PageHead | undefined> {
    const initiative = await this.initiatives.findOut(ctx, summit.slug, slug, 0);
    if (!(initiative instanceof PublishedInitiative)) return undefined;
    const { titles, languages } = initiative.text;
    const texts = Object.fromEntries(titles.map((each) => [each.language, each.text]));
    const title = pickText(texts, ctx.languages, languages[0] ?? 'en');
    // As it begins, in the language of its title.
    const begins = initiative.text.articles[0]?.texts.find(({ language }) => language === title.language)?.text;
    const said = { name: title.text, description: begins === undefined ? undefined : inShort(begins) };
    const shown = { url, picture: this.pictureOf(summit) };
    return {
      ...this.summitHead(summit, url),
      title,
      description: begins === undefined ? summit.title : { text: begins },
      language: title.language,
      languages,
      article: { publishedAt: initiative.releasedAt.toISOString() },
      structured: initiativeData(summit, said, initiative, shown, this.summitUrl(summit)),
    };
  }

  private feedsOf(summit: Summit): NonNullable<PageHead['feeds']> {
    const { language } = summit.title;
    const address = `${this.config.publicUrl}/feeds/${summit.slug}/news.${language}`;
    const title = summit.title.text;
    return [
      { title, type: 'application/atom+xml', url: `${address}.atom` },
      { title, type: 'application/rss+xml', url: `${address}.rss` },
    ];
  }
}
