import { APP_CONFIG, type AppConfig } from '@app/config';
import type { LinkPreview } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { linkedPages, type ParseUrl } from '@app/domain';
import { LOGGER, type Logger } from '@app/observability';
import { OutgoingClient } from '@app/outgoing';
import { TokenBucket } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { pageAddresses } from './page-address.js';
import { fetchPreview } from './preview-fetcher.js';
import { type KnownPage, PreviewsRepository } from './previews.repository.js';

/** A page is asked again after this time when somebody links to it again; one that said nothing sooner. */
const FRESH_MS = 24 * 3_600_000;
const FRESH_WITHOUT_WORDS_MS = 3_600_000;
/** Pages that are fetched at a time, and that may wait; a link more is shown without words. */
const AT_ONCE = 4;
const MAX_WAITING = 200;
/** What one host is asked at most, whoever links to it. */
const HOST_AT_ONCE = 20;
const HOST_PER_S = 1;
const MAX_HOSTS = 1_000;

/** Finds out what linked pages say of themselves: from what is kept, else by fetching it once, whoever asks at the same time. */
@Injectable()
export class LinkPreviews {
  private readonly parse: ParseUrl;
  private readonly finding = new Map<string, Promise<LinkPreview | undefined>>();
  private readonly waiting: (() => void)[] = [];
  private readonly hosts = new Map<string, TokenBucket>();
  private fetching = 0;

  constructor(
    private readonly repository: PreviewsRepository,
    private readonly outgoing: OutgoingClient,
    @Inject(APP_CONFIG) { isLoopbackAllowed }: AppConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.parse = pageAddresses(isLoopbackAllowed);
  }

  /** Pages of these hosts that a text links to. */
  linkedIn(text: string, hosts: readonly string[]): string[] {
    return linkedPages(text, hosts, this.parse);
  }

  /** Those of these that are known and on these hosts; fetches nothing. @throws when the database does not answer. */
  async known(urls: readonly string[], hosts: readonly string[]): Promise<LinkPreview[]> {
    const allowed = new Set(urls.flatMap((url) => this.linkedIn(url, hosts)));
    if (allowed.size === 0) return [];
    const pages = await this.repository.find([...allowed]);
    return [...pages.values()].flatMap(({ preview }) => (preview === null ? [] : [preview]));
  }

  /** `undefined` where there is nothing to show. Never throws: a preview is a courtesy. */
  find(url: string, hosts: readonly string[]): Promise<LinkPreview | undefined> {
    const before = this.finding.get(url);
    if (before !== undefined) return before;
    const finding = this.lookUp(url, hosts)
      .catch((error: unknown) => {
        this.logger.warn({ err: error, url }, 'a linked page could not be looked up');
        return undefined;
      })
      .finally(() => this.finding.delete(url));
    this.finding.set(url, finding);
    return finding;
  }

  private async lookUp(url: string, hosts: readonly string[]): Promise<LinkPreview | undefined> {
    const known = (await this.repository.find([url])).get(url);
    if (known !== undefined && this.isFresh(known)) return known.preview ?? undefined;
    if (this.waiting.length >= MAX_WAITING || this.bucketOf(url).take() > 0) return known?.preview ?? undefined;
    const fetched = await this.inTurn(() => fetchPreview(this.outgoing, url, hosts, this.parse));
    await this.repository.keep(url, fetched, this.clock.now());
    return fetched === undefined ? undefined : { url, ...fetched };
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.fetching >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.fetching += 1;
    try {
      return await work();
    } finally {
      this.fetching -= 1;
      this.waiting.shift()?.();
    }
  }

  private bucketOf(url: string): TokenBucket {
    const { hostname } = new URL(url);
    const bucket = this.hosts.get(hostname) ?? new TokenBucket(HOST_AT_ONCE, HOST_PER_S, this.clock);
    if (this.hosts.size >= MAX_HOSTS) this.hosts.clear();
    this.hosts.set(hostname, bucket);
    return bucket;
  }

  private isFresh({ preview, fetchedAt }: KnownPage): boolean {
    const freshMs = preview === null ? FRESH_WITHOUT_WORDS_MS : FRESH_MS;
    return this.clock.now().getTime() - fetchedAt.getTime() < freshMs;
  }
}
