import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CertificateHeads } from '../certificates/index.js';
import { GuestPage, GuestPages } from '../guest-of-honour/index.js';
import { InitiativeSignings, PublishedInitiative } from '../initiative-signatures/index.js';
import { NewsArticle, ReleasedNews } from '../news/index.js';
import { PublicOutcomes, RegisteredOutcome } from '../outcomes/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import type { PageHead } from './page-head.js';
import { articleData, guestData, initiativeData, outcomeData, sessionData, summitData } from './structured-data.js';

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
    private readonly outcomes: PublicOutcomes,
    private readonly guests: GuestPages,
    private readonly initiatives: InitiativeSignings,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** `undefined` for a page without a name of its own. */
  async of(ctx: RequestContext, path: string): Promise<PageHead | undefined> {
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
    return (await this.pageHead(ctx, summit, rest, url)) ?? this.otherHead(summit, rest, url);
  }

  /** Of what a summit released beside its programme; `undefined` for everything else, and for what is not out. */
  private pageHead(ctx: RequestContext, summit: Summit, rest: string, url: string): Promise<PageHead | undefined> {
    const article = ARTICLE_PATH.exec(rest)?.groups?.['article'];
    if (article !== undefined) return this.articleHead(ctx, summit, article, url);
    const initiative = INITIATIVE_PATH.exec(rest)?.groups?.['initiative'];
    if (initiative !== undefined) return this.initiativeHead(ctx, summit, initiative, url);
    if (/^guest-of-honour\/?$/.test(rest)) return this.guestHead(ctx, summit, url);
    return Promise.resolve(undefined);
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
      picture: { url: picture, text: summit.title.text },
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
  ): Promise<PageHead | undefined> {
    const article = await this.news.read(ctx, summit.slug, slug);
    if (!(article instanceof NewsArticle)) return undefined;
    const { title, summary } = article;
    const { publicUrl } = this.config;
    const [shown] = article.pictures;
    const picture =
      shown === undefined
        ? { url: this.pictureOf(summit), text: title.text }
        : { url: `${publicUrl}${shown.address}/share.jpg`, text: shown.description.text };
    const publishedAt = article.releasedAt.toISOString();
    const modifiedAt = (article.correctedAt ?? article.releasedAt).toISOString();
    const said = { title: title.text, summary: summary.text, language: title.language, publishedAt, modifiedAt };
    return {
      title,
      description: summary,
      url,
      language: title.language,
      picture,
      alternates: article.languages.map((language) => ({ language, url: `${url}?lang=${language}` })),
      feeds: this.feedsOf(summit),
      article: { publishedAt, modifiedAt },
      structured: articleData(summit, said, { url, picture: picture.url }, this.summitUrl(summit)),
    };
  }

  private async outcomeHead(ctx: RequestContext, slug: string, url: string): Promise<PageHead | undefined> {
    const outcome = await this.outcomes.page(ctx, slug);
    if (!(outcome instanceof RegisteredOutcome)) return undefined;
    const summit = await this.programmes.findSummit(ctx, outcome.summitSlug);
    if (summit === undefined) return undefined;
    const { title, description } = outcome;
    const head = this.summitHead(summit, url);
    const structured = outcomeData(summit, outcome, url, this.summitUrl(summit));
    return { ...head, title, description: description ?? summit.title, language: title.language, structured };
  }

  private async guestHead(ctx: RequestContext, summit: Summit, url: string): Promise<PageHead | undefined> {
    const guest = await this.guests.page(ctx, summit.slug);
    if (!(guest instanceof GuestPage)) return undefined;
    const { language } = summit.title;
    const country = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' }).of(guest.country);
    const title = { text: `${country ?? guest.country} – ${summit.title.text}` };
    const structured = guestData(summit, guest, { name: country ?? guest.country, url }, this.summitUrl(summit));
    return { ...this.summitHead(summit, url), title, description: guest.introduction ?? summit.theme, structured };
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
    const structured = initiativeData(summit, title.text, initiative, url, this.summitUrl(summit));
    return { ...this.summitHead(summit, url), title, description: summit.title, language: title.language, structured };
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
