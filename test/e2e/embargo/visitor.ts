import { strFromU8, unzipSync } from 'fflate';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ApiWorld, Browser } from '../api/api-world.js';
import { type KnownValues, valuesFor } from './argument-values.js';
import { publicAddresses } from './public-addresses.js';
import type { QueryDocument } from './query-documents.js';

/** Something that is kept until its release, and the words by which it is known (lower case) by what they are of. */
export interface Planted {
  kind: string;
  id: string;
  slug: string;
  /** Of its pictures and documents. */
  files: readonly string[];
  words: Readonly<Record<string, string>>;
}
/** What everybody is told to begin with: also what a leak elsewhere could have told them. */
export interface Hints extends Pick<KnownValues, 'summitId' | 'summitSlug' | 'sessionIds' | 'sessionSlugs'> {
  objects: readonly Planted[];
  /** Of other things. */
  otherIds: readonly string[];
}
/** A person: their browser, and what they have beside it. */
export interface Person {
  name: string;
  browser: Browser;
  /** Secrets of their own links. */
  tokens: readonly string[];
  /** What they read before the release, as `KIND word`. */
  mayKnow: readonly string[];
}

/** Of one document, with one set of values after another. */
const MOST_CALLS = 60;
const MOST_ADDRESSES = 1_000;
/** Addresses in pages, feeds, headers and JSON. */
const ADDRESS = /(?:"|'|>|\()((?:https?:\/\/canopy\.example)?\/[^"'\\<>\s()]+)/g;
const TEXT_TYPES = /json|text|xml|html|javascript|calendar/;

/** All words, by kind and what they are of: `OUTCOME title`. */
export const wordsOf = (objects: readonly Planted[]): [of: string, word: string][] =>
  objects.flatMap(({ kind, words }) =>
    Object.entries(words).map(([name, word]): [string, string] => [`${kind} ${name}`, word]),
  );

/** Empty for what is no text. */
function textOf(type: string, bytes: Buffer): string {
  if (TEXT_TYPES.test(type)) return bytes.toString('utf8');
  return type.includes('zip')
    ? Object.values(unzipSync(bytes))
        .map((file) => strFromU8(file))
        .join('\n')
    : '';
}

/** Somebody who looks everywhere: every query, every address, with all that earlier answers told them. */
export class Visitor {
  /** Queries that the server understood and answered, be it with nothing. */
  readonly understood = new Set<string>();
  /** Answers that say that something broke or that there were too many questions: nothing was looked at there. */
  readonly broken = new Set<string>();
  /** Questions and addresses that showed something. */
  readonly told: ([QueryDocument, object] | string)[] = [];
  /** How often a subscription told something. */
  heard = 0;
  /** Addresses where there was anything but a page of the web app. */
  readonly there: string[] = [];
  /** Where each word was seen. */
  private readonly sights = new Map<string, Set<string>>();
  private readonly found = new Map<string, Set<string>>();
  private readonly addresses = new Set<string>();
  private readonly asked = new Set<string>();
  private readonly words: readonly [of: string, word: string][];
  private readonly known: KnownValues;
  /** Of their own: what is slowed down for one address is not for all. */
  private readonly address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250)).join('.')}`;

  constructor(
    private readonly world: ApiWorld,
    private readonly person: Person,
    private readonly hints: Hints,
  ) {
    const { objects, otherIds, ...values } = hints;
    this.words = wordsOf(objects);
    this.known = {
      ...values,
      ids: [...objects.map(({ id }) => id), ...otherIds],
      slugs: [...objects.map(({ slug }) => slug), hints.summitSlug, ...hints.sessionSlugs],
      words: objects.flatMap(({ words }) => Object.values(words).slice(0, 1)),
      tokens: person.tokens,
      found: (name) => [...(this.found.get(name) ?? [])],
    };
  }

  /** What they saw, and where. */
  seen(): string[] {
    return [...this.sights].flatMap(([of, places]) =>
      [...places].map((where) => `${this.person.name} sees ${of} at ${where}`),
    );
  }
  sees(of: string): boolean {
    return this.sights.has(of);
  }

  /** Asks and opens again what showed something to somebody else. */
  async retrace({ told }: Pick<Visitor, 'told'>): Promise<void> {
    for (const step of told) await (typeof step === 'string' ? this.get(step, new Set()) : this.ask(...step));
  }

  /**
   * Every query, twice, so that what the first time told is asked with the second time; then every address, as long as pages name
   * more. `most`: those addresses and what answers name, where somebody else has tried all others.
   */
  async walk(documents: readonly QueryDocument[], most?: Iterable<string>): Promise<void> {
    for (let round = 1; round <= 2; round += 1)
      for (const document of documents) for (const values of this.tries(document)) await this.ask(document, values);
    const waiting = new Set(most ?? this.allAddresses());
    for (const address of [...this.addresses, ...this.hints.objects.flatMap(({ files }) => files)])
      waiting.add(address);
    // More is added while they go.
    for (const address of waiting) await this.get(address, waiting);
  }

  /** Every subscription, over a socket of their own, until what is returned is called. */
  listen(origin: string, documents: readonly QueryDocument[]): () => unknown {
    const headers = { cookie: this.cookie() };
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers });
      }
    }
    const client = createClient({ url: `${origin.replace('http', 'ws')}/graphql`, webSocketImpl: Socket });
    for (const document of documents)
      for (const variables of this.tries(document))
        client.subscribe(
          { query: document.text, variables: { ...variables } },
          {
            next: (answer) => {
              this.heard += 1;
              this.understood.add(document.field);
              this.look(`subscription ${document.field}`, JSON.stringify(answer));
            },
            error: (error) => void this.broken.add(`${document.field}: ${JSON.stringify(error)}`),
            complete: () => undefined,
          },
        );
    return () => client.dispose();
  }

  private cookie(): string {
    return [...this.person.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private allAddresses(): Set<string> {
    return publicAddresses(this.world, {
      named: {
        session: this.hints.sessionSlugs,
        sessionId: this.hints.sessionIds,
        token: this.known.tokens,
        code: [...this.known.slugs, ...this.known.found('code')],
        slug: this.known.slugs,
      },
      summitSlug: this.hints.summitSlug,
      any: this.hints.objects.flatMap(({ id, slug }) => [id, slug]),
    });
  }

  private async ask(document: QueryDocument, variables: object): Promise<void> {
    const { field, text } = document;
    const question = `${text} ${JSON.stringify(variables)}`;
    if (this.asked.has(question)) return;
    this.asked.add(question);
    const answer = await this.person.browser.post(text, variables);
    const code = answer.errors?.[0]?.extensions['code'];
    if (code === undefined) this.understood.add(field);
    else if (code !== 'BAD_USER_INPUT') this.broken.add(`${field}: ${JSON.stringify(answer.errors)}`);
    if (this.look(`query ${field}`, JSON.stringify(answer))) this.told.push([document, variables]);
    this.learn(answer.data?.[field], '');
  }

  private async get(address: string, waiting: Set<string>): Promise<void> {
    const cookie = this.cookie();
    const { statusCode, headers, rawPayload } = await this.world.app.inject({
      url: address,
      remoteAddress: this.address,
      headers: { cookie },
    });
    const where = `GET ${address}`;
    if (statusCode >= 500 || statusCode === 429) this.broken.add(`${where}: ${statusCode}`);
    const type = String(headers['content-type']);
    // Pages of the web app are the same to everybody.
    if (statusCode !== 404 && !type.startsWith('text/html')) this.there.push(address);
    const text = textOf(type, rawPayload);
    if (this.look(where, `${text} ${JSON.stringify(headers)}`)) this.told.push(address);
    if (text === '' && statusCode === 200) {
      // Nobody reads pictures and PDFs here: that one is given at the address of something is enough.
      for (const { kind, id, slug, files } of this.hints.objects)
        if (address.includes(id) || address.includes(slug) || files.includes(address)) {
          this.saw(`${kind} file`, where);
          this.told.push(address);
        }
      return;
    }
    for (const [, found = ''] of text.matchAll(ADDRESS)) {
      const path = found.replace(/^https?:\/\/[^/]+/, '').replaceAll('&amp;', '&');
      if (waiting.size < MOST_ADDRESSES) waiting.add(path);
    }
  }

  /** @returns whether there was something */
  private look(where: string, text: string): boolean {
    const folded = text.toLowerCase();
    const seen = this.words.filter(([, word]) => folded.includes(word));
    for (const [of] of seen) this.saw(of, where);
    return seen.length > 0;
  }
  private saw(of: string, where: string): void {
    this.sights.set(of, (this.sights.get(of) ?? new Set()).add(where));
  }

  private learn(value: unknown, key: string): void {
    if (Array.isArray(value)) for (const each of value) this.learn(each, key);
    else if (typeof value === 'string') this.remember(key, value);
    else if (value !== null && typeof value === 'object') {
      const { __typename: type, id } = value as { __typename?: string; id?: unknown };
      // A `DraftPerson` has what a `personId` asks for.
      const thing = type?.replace(/^(Draft(ed)?|Kept)/, '') ?? '';
      if (typeof id === 'string') this.remember(`${thing.charAt(0).toLowerCase()}${thing.slice(1)}Id`, id);
      for (const [name, each] of Object.entries(value)) this.learn(each, name);
    }
  }
  private remember(key: string, value: string): void {
    if (/(id|slug|token|code|key)$/i.test(key)) this.found.set(key, (this.found.get(key) ?? new Set()).add(value));
    if (value.startsWith('/')) this.addresses.add(value);
  }

  /** Ways to fill in the variables of a document. */
  private tries({ variables }: QueryDocument): object[] {
    let tries: Record<string, unknown>[] = [{}];
    for (const { name, argument } of variables) {
      const values = valuesFor(argument, this.known, name !== argument.name);
      if (values.length === 0) continue;
      tries = tries.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))).slice(0, MOST_CALLS);
    }
    return tries;
  }
}
