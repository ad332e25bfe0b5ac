import type { MediaSource, RoomRight } from '@app/contracts';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { cameraParameters, capabilitiesOf, dtlsParameters, microphoneParameters } from './media/rtp-fixtures.js';
import { SignallingClient } from './media/signalling-client.js';

/**
 * A whole room under a random stage: what everybody may do, and what everybody is shown, by rules that are written down here
 * once more and shorter. After each command every page must show what the rules say.
 */
const ACTORS = ['chair', 'ada', 'guest', 'ivo', 'ira', 'viewer'] as const;
type Actor = (typeof ACTORS)[number];
const RIGHTS: Record<Actor, RoomRight[]> = {
  chair: ['watch', 'publish', 'moderate'],
  ada: ['watch', 'publish'],
  guest: ['watch', 'publish'],
  ivo: ['watch', 'publish'],
  ira: ['watch', 'publish'],
  viewer: ['watch'],
};
const LANGUAGES = ['ru', 'ar'] as const;
type Language = (typeof LANGUAGES)[number];
const SOUNDS: readonly MediaSource[] = ['microphone', 'screen-sound', 'interpretation'];
const OF_BOOTHS: readonly MediaSource[] = ['interpretation', 'sign-language'];
const OF_SCREENS: readonly MediaSource[] = ['screen', 'screen-sound'];

/** What somebody sends; its text is its name: `ivo interpretation ru`. */
interface Kind {
  source: MediaSource;
  language: Language | null;
}
const KINDS: Kind[] = [
  ...(['camera', 'microphone', 'screen', 'screen-sound'] as const).map((source) => ({ source, language: null })),
  ...LANGUAGES.flatMap((language) => OF_BOOTHS.map((source) => ({ source, language }))),
];
interface Media extends Kind {
  owner: Actor;
  isOff: boolean;
}
const nameOf = (owner: Actor, { source, language }: Kind): string => [owner, source, language ?? ''].join(' ').trim();

interface StageWish {
  isLive: boolean;
  places: Partial<Record<Actor, { isOnStage: boolean; isMuted: boolean; sharesScreen: boolean }>>;
  booths: Partial<Record<Language, { members: Actor[]; active: Actor | null }>>;
}
class Model {
  stage: StageWish = { isLive: false, places: {}, booths: {} };
  version = 1;
  /** Who has joined, with what. */
  pages = new Map<Actor, { send: boolean; recv: boolean; consumed: Set<string> }>();
  media = new Map<string, Media>();

  maySend(actor: Actor, { source, language }: Kind): boolean {
    if (!RIGHTS[actor].includes('publish')) return false;
    const place = this.stage.places[actor];
    if (OF_SCREENS.includes(source)) return place?.sharesScreen === true;
    if (!OF_BOOTHS.includes(source)) return place !== undefined;
    return language !== null && (this.stage.booths[language]?.members.includes(actor) ?? false);
  }
  isMuted(actor: Actor): boolean {
    return this.stage.places[actor]?.isMuted ?? false;
  }
  mayHave(actor: Actor, { owner, source }: Media): boolean {
    const hasBooth = LANGUAGES.some((language) => this.stage.booths[language]?.members.includes(actor));
    if (RIGHTS[actor].includes('moderate') || this.stage.places[actor] !== undefined || hasBooth) return true;
    return this.stage.isLive && (OF_BOOTHS.includes(source) || this.stage.places[owner]?.isOnStage === true);
  }
  isPaused({ owner, source, language, isOff }: Media): boolean {
    const isHeld = OF_BOOTHS.includes(source) && this.stage.booths[language ?? 'ru']?.active !== owner;
    return isOff || isHeld;
  }
  /** What a page shows: names, with a mark on what is paused. */
  viewOf(actor: Actor): string[] {
    return [...this.media.values()]
      .filter((media) => media.owner !== actor && this.mayHave(actor, media))
      .map((media) => `${nameOf(media.owner, media)}${this.isPaused(media) ? ' (paused)' : ''}`)
      .sort();
  }
  follow(stage: StageWish): void {
    this.stage = stage;
    for (const [name, media] of this.media) {
      if (!this.maySend(media.owner, media)) this.media.delete(name);
      else if (media.source === 'microphone' && this.isMuted(media.owner)) media.isOff = true;
    }
    this.forgetConsumed();
  }
  leave(actor: Actor): void {
    this.pages.delete(actor);
    for (const [name, { owner }] of this.media) if (owner === actor) this.media.delete(name);
    this.forgetConsumed();
  }
  end(name: string): void {
    this.media.delete(name);
    this.forgetConsumed();
  }
  /** Consumers end with what they show, or with the right to it. */
  private forgetConsumed(): void {
    for (const [actor, { consumed }] of this.pages) {
      for (const name of consumed) {
        const media = this.media.get(name);
        if (media === undefined || (media.owner !== actor && !this.mayHave(actor, media))) consumed.delete(name);
      }
    }
  }
}

/** One participant's page: its socket, and what it believes to be shown. */
class Page {
  sendId = 'none';
  recvId = 'none';
  resumeKey = '';
  capabilities: Record<string, unknown> = {};
  private base: { producerId: string; isPaused: boolean }[] = [];
  constructor(public socket: SignallingClient) {}

  async join(resumeKey?: string) {
    this.socket.forgetFacts();
    const joined = await this.socket.get('media:join-room', resumeKey === undefined ? {} : { resumeKey });
    this.resumeKey = joined.resumeKey;
    this.base = joined.producers;
    this.capabilities = capabilitiesOf(joined.routerRtpCapabilities);
    return joined;
  }

  /** By producer id, whether it is paused: what a client makes of everything that it was told. */
  shown(): Map<string, boolean> {
    const shown = new Map(this.base.map(({ producerId, isPaused }) => [producerId, isPaused]));
    for (const { name, message } of this.socket.facts) {
      const { producerId, isPaused } = message as { producerId: string; isPaused: boolean };
      if (name === 'media:producer-opened') shown.set(producerId, isPaused);
      if (name === 'media:producer-closed') shown.delete(producerId);
      if (name === 'media:producer-paused' && shown.has(producerId)) shown.set(producerId, true);
      if (name === 'media:producer-resumed' && shown.has(producerId)) shown.set(producerId, false);
    }
    return shown;
  }
}

class Real {
  readonly ids = Object.fromEntries(ACTORS.map((actor) => [actor, randomUUID()])) as Record<Actor, string>;
  readonly pages = new Map<Actor, Page>();
  /** Of producers, by id and by name. */
  readonly names = new Map<string, string>();
  readonly producers = new Map<string, string>();
  private ssrc = 1;
  constructor(
    readonly server: MediaServer,
    readonly room: string,
  ) {}

  connect(actor: Actor): Promise<SignallingClient> {
    return SignallingClient.connect(this.server, {
      room: this.room,
      participant: this.ids[actor],
      rights: RIGHTS[actor],
    });
  }
  async put({ isLive, places, booths }: StageWish, version: number): Promise<void> {
    await this.server.putRoom(
      this.room,
      version,
      ACTORS.flatMap((actor) => {
        const place = places[actor];
        if (place === undefined) return [];
        const { isOnStage, isMuted, sharesScreen } = place;
        return [{ participantId: this.ids[actor], isOnStage, isMutedByModerator: isMuted, sharesScreen }];
      }),
      {
        isLive,
        booths: LANGUAGES.flatMap((language) => {
          const booth = booths[language];
          if (booth === undefined) return [];
          const { members, active } = booth;
          const memberIds = members.map((member) => this.ids[member]);
          return [{ language, memberIds, activeId: active === null ? '' : this.ids[active] }];
        }),
      },
    );
  }
  produceOrder(transportId: string, { source, language }: Kind, ssrc = (this.ssrc += 1)) {
    const isSound = SOUNDS.includes(source);
    const rtpParameters = { ...(isSound ? microphoneParameters(ssrc) : cameraParameters(ssrc)), mid: `m${ssrc}` };
    const kind = isSound ? 'audio' : 'video';
    return { transportId, kind, source, ...(language === null ? {} : { language }), rtpParameters };
  }
  viewOf(actor: Actor): string[] {
    const own = this.ids[actor];
    return [...(this.pages.get(actor)?.shown() ?? [])]
      .map(([id, isPaused]) => `${this.names.get(id) ?? id}${isPaused ? ' (paused)' : ''}`)
      .filter((name) => !name.startsWith(`${actor} `) && own !== '')
      .sort();
  }
}

/** Does something, foretells the answer, and then looks at every page. */
class Command implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly label: string,
    readonly act: (model: Model, real: Real) => Promise<void>,
  ) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    const views = (of: Model | Real) =>
      Object.fromEntries([...model.pages.keys()].map((actor) => [actor, of.viewOf(actor)]));
    const expected = JSON.stringify(views(model));
    await eventually(
      () => JSON.stringify(views(real)),
      (seen) => seen === expected,
      5_000,
      () => `after ${this.label}, expected: ${expected}`,
    );
  }
  toString = (): string => this.label;
}
const pageOf = (real: Real, actor: Actor): Page => {
  const page = real.pages.get(actor);
  if (page === undefined) throw new Error(`${actor} has no page`);
  return page;
};
/** `undefined` for who has not joined. */
const codeOf = async (real: Real, actor: Actor, name: string, order: unknown): Promise<string> => {
  const answer = await pageOf(real, actor).socket.raw(name, order);
  return answer.ok ? 'ok' : answer.code;
};

const stage = (wish: StageWish) =>
  new Command(`stage ${JSON.stringify(wish)}`, async (model, real) => {
    model.version += 1;
    await real.put(wish, model.version);
    model.follow(wish);
  });
const oldStage = (wish: StageWish) =>
  new Command('an order that was overtaken', (model, real) => real.put(wish, model.version - 1));
const join = (actor: Actor) =>
  new Command(`${actor} joins`, async (model, real) => {
    const page = real.pages.get(actor) ?? new Page(await real.connect(actor));
    real.pages.set(actor, page);
    const joined = await page.join();
    model.leave(actor);
    model.pages.set(actor, { send: false, recv: false, consumed: new Set() });
    [page.sendId, page.recvId] = ['none', 'none'];
    expect(joined.mayPublish).toBe(model.maySend(actor, { source: 'camera', language: null }));
    expect(joined.isMutedByModerator).toBe(RIGHTS[actor].includes('publish') && model.isMuted(actor));
    expect(joined.resumed).toBeNull();
  });
/** Everything below is for who has joined; the others are refused in the sequences of one socket. */
const ofJoined = (label: string, actor: Actor, act: (model: Model, real: Real, page: Page) => Promise<void>) =>
  new Command(label, async (model, real) => {
    if (model.pages.has(actor)) await act(model, real, pageOf(real, actor));
  });
const transport = (actor: Actor, direction: 'send' | 'recv') =>
  ofJoined(`${actor} makes a ${direction} transport`, actor, async (model, real, page) => {
    const known = model.pages.get(actor)!;
    const answer = await page.socket.order('media:create-transport', { direction });
    expect(answer.ok ? 'ok' : answer.code).toBe(known[direction] ? 'limit-reached' : 'ok');
    if (!answer.ok) return;
    known[direction] = true;
    page[`${direction}Id`] = answer.value.transportId;
    await page.socket.get('media:connect-transport', { transportId: answer.value.transportId, dtlsParameters });
  });
const produce = (actor: Actor, kind: Kind, isTwice: boolean) =>
  ofJoined(
    `${actor} sends ${kind.source} ${kind.language ?? ''}${isTwice ? ' twice' : ''}`,
    actor,
    async (model, real, page) => {
      const name = nameOf(actor, kind);
      const outcome = (): string => {
        if (!model.maySend(actor, kind)) return 'right-missing';
        if (!model.pages.get(actor)?.send) return 'transport-unknown';
        return model.media.has(name) ? 'limit-reached' : 'ok';
      };
      const orders = Array.from({ length: isTwice ? 2 : 1 }, () =>
        page.socket.raw('media:produce', real.produceOrder(page.sendId, kind)),
      );
      for (const answer of await Promise.all(orders)) {
        expect(answer.ok ? 'ok' : answer.code, name).toBe(outcome());
        if (!answer.ok) continue;
        const { producerId } = answer.value as { producerId: string };
        real.names.set(producerId, name);
        real.producers.set(name, producerId);
        model.media.set(name, { ...kind, owner: actor, isOff: kind.source === 'microphone' && model.isMuted(actor) });
      }
    },
  );
const collide = (actor: Actor) =>
  ofJoined(`${actor} sends with an SSRC that is taken`, actor, async (model, real, page) => {
    const kind: Kind = { source: 'microphone', language: null };
    const [other] = KINDS.filter(({ source }) => source === 'screen-sound');
    const isPossible =
      model.maySend(actor, kind) && model.maySend(actor, other!) && model.pages.get(actor)?.send === true;
    const isFree = !model.media.has(nameOf(actor, kind)) && !model.media.has(nameOf(actor, other!));
    if (!isPossible || !isFree) return;
    const ssrc = 900_000;
    const first = await page.socket.raw('media:produce', real.produceOrder(page.sendId, kind, ssrc));
    const second = await page.socket.raw('media:produce', {
      ...real.produceOrder(page.sendId, other!, ssrc),
      mid: 'other',
    });
    expect([first.ok, second.ok ? 'ok' : second.code]).toEqual([true, 'bad-message']);
    const { producerId } = (first as { value: { producerId: string } }).value;
    expect(await codeOf(real, actor, 'media:close-producer', { producerId })).toBe('ok');
  });
const toProducer = (actor: Actor, verb: 'pause' | 'resume' | 'close', kind: Kind) =>
  ofJoined(`${actor} ${verb}s ${kind.source} ${kind.language ?? ''}`, actor, async (model, real) => {
    const name = nameOf(actor, kind);
    const media = model.media.get(name);
    const isHeld = verb === 'resume' && kind.source === 'microphone' && model.isMuted(actor);
    const outcome = media === undefined ? 'producer-unknown' : isHeld ? 'muted-by-moderator' : 'ok';
    const producerId = real.producers.get(name) ?? 'none';
    expect(await codeOf(real, actor, `media:${verb}-producer`, { producerId }), name).toBe(outcome);
    if (outcome !== 'ok' || media === undefined) return;
    if (verb === 'close') model.end(name);
    else media.isOff = verb === 'pause';
  });
const foreign = (actor: Actor, owner: Actor, kind: Kind) =>
  ofJoined(`${actor} reaches for ${nameOf(owner, kind)}`, actor, async (_, real) => {
    const producerId = real.producers.get(nameOf(owner, kind)) ?? 'none';
    if (actor === owner) return;
    for (const verb of ['pause', 'resume', 'close'])
      expect(await codeOf(real, actor, `media:${verb}-producer`, { producerId })).toBe('producer-unknown');
  });
const consume = (actor: Actor, owner: Actor, kind: Kind) =>
  ofJoined(`${actor} watches ${nameOf(owner, kind)}`, actor, async (model, real, page) => {
    const name = nameOf(owner, kind);
    const media = model.media.get(name);
    const known = model.pages.get(actor)!;
    if (actor === owner) return;
    const isThere = media !== undefined && model.mayHave(actor, media);
    const outcome = !known.recv
      ? 'transport-unknown'
      : !isThere
        ? 'producer-unknown'
        : known.consumed.has(name)
          ? 'wrong-state'
          : 'ok';
    const producerId = real.producers.get(name) ?? 'none';
    const order = { transportId: page.recvId, producerId, rtpCapabilities: page.capabilities };
    expect(await codeOf(real, actor, 'media:consume', order), name).toBe(outcome);
    if (outcome === 'ok') known.consumed.add(name);
  });
/** Most of what is asked for should be there: of what is sent now, the one at this place. */
const ofSent = (label: string, at: number, make: (owner: Actor, kind: Kind) => Command) =>
  new Command(`${label} number ${at}`, async (model, real) => {
    const sent = [...model.media.values()];
    const media = sent[at % Math.max(1, sent.length)];
    if (media !== undefined) await make(media.owner, media).act(model, real);
  });
const leave = (actor: Actor) =>
  ofJoined(`${actor} leaves`, actor, async (model, real, page) => {
    page.socket.close();
    real.pages.delete(actor);
    model.leave(actor);
  });
const comeBack = (actor: Actor) =>
  ofJoined(`${actor} loses the socket and comes back`, actor, async (model, real, page) => {
    page.socket.socket.io.engine.close();
    page.socket = await real.connect(actor);
    const { resumed } = await page.join(page.resumeKey);
    const own = [...model.media.values()].filter(({ owner }) => owner === actor);
    expect(resumed?.producers.map(({ producerId }) => real.names.get(producerId)).sort()).toEqual(
      own.map((media) => nameOf(actor, media)).sort(),
    );
    expect(resumed?.consumers).toHaveLength(model.pages.get(actor)!.consumed.size);
  });

const actor = fc.constantFrom(...ACTORS);
const sender = fc.constantFrom<Actor>('chair', 'ada', 'guest', 'ivo', 'ira');
const kind = fc.constantFrom(...KINDS);
const place = fc.option(fc.record({ isOnStage: fc.boolean(), isMuted: fc.boolean(), sharesScreen: fc.boolean() }), {
  nil: undefined,
  freq: 4,
});
const booth = fc.option(
  fc
    .subarray<Actor>(['ivo', 'ira', 'ada'])
    .chain((members) =>
      fc.record({ members: fc.constant(members), active: fc.constantFrom<Actor | null>(null, ...members) }),
    ),
  { nil: undefined, freq: 4 },
);
const aStage = fc.record({
  isLive: fc.boolean(),
  places: fc.record({ chair: place, ada: place, guest: place, ira: place }),
  booths: fc.record({ ru: booth, ar: booth }),
});
const direction = fc.constantFrom('send' as const, 'recv' as const);
const verb = fc.constantFrom('pause' as const, 'resume' as const, 'close' as const);
const sending = fc.tuple(sender, kind).map(([who, what]) => produce(who, what, false));
const at = fc.nat({ max: 9 });
const watching = fc
  .tuple(actor, at)
  .map(([who, index]) => ofSent(`${who} watches`, index, (owner, what) => consume(who, owner, what)));
const changing = fc
  .tuple(verb, at)
  .map(([what, index]) => ofSent(`its owner does ${what}`, index, (owner, which) => toProducer(owner, what, which)));
const sequences = fc.commands(
  [
    // What happens often stands here often.
    ...Array.from({ length: 5 }, () => sending),
    ...Array.from({ length: 5 }, () => watching),
    fc.tuple(actor, kind).map(([who, what]) => produce(who, what, true)),
    fc.tuple(sender, verb, kind).map(([who, what, which]) => toProducer(who, what, which)),
    fc.tuple(actor, sender, kind).map(([who, owner, what]) => consume(who, owner, what)),
    changing,
    changing,
    fc.tuple(actor, sender, kind).map(([who, owner, what]) => foreign(who, owner, what)),
    fc.oneof({ weight: 4, arbitrary: aStage.map(stage) }, { weight: 1, arbitrary: aStage.map(oldStage) }),
    actor.map(comeBack),
    fc.oneof({ weight: 1, arbitrary: actor.map(leave) }, { weight: 3, arbitrary: sender.map(collide) }),
    actor.map(join),
    fc.tuple(actor, direction).map(([who, which]) => transport(who, which)),
    fc.tuple(actor, direction).map(([who, which]) => transport(who, which)),
  ],
  { maxCommands: 80, size: 'max' },
);
/** Everybody is there and could begin. */
const beginning = [
  stage({
    isLive: true,
    places: {
      chair: { isOnStage: true, isMuted: false, sharesScreen: false },
      ada: { isOnStage: true, isMuted: false, sharesScreen: true },
      guest: { isOnStage: false, isMuted: true, sharesScreen: false },
    },
    booths: { ru: { members: ['ivo', 'ira'], active: 'ivo' }, ar: { members: ['ira'], active: null } },
  }),
  ...ACTORS.flatMap((who) => [join(who), transport(who, 'send'), transport(who, 'recv')]),
];

describe.each([1, 2])('a room on %i workers, whatever happens on its stage', (workerCount) => {
  let server: MediaServer;
  beforeAll(async () => {
    server = await startMediaServer({ workerCount });
  });
  afterAll(() => server.close());

  it('shows everybody what the rules say, and answers as they do', { timeout: 120_000 }, async () => {
    const pids = server.workerPids();
    await fc.assert(
      fc.asyncProperty(sequences, async (commands) => {
        const real = new Real(server, randomUUID());
        const model = new Model();
        await real.put(model.stage, model.version);
        try {
          for (const command of beginning) await command.run(model, real);
          await fc.asyncModelRun(() => ({ model, real }), commands);
        } finally {
          for (const { socket } of real.pages.values()) socket.close();
          await server.closeRoom(real.room);
        }
      }),
      { numRuns: 40, verbose: 1 },
    );
    expect(server.workerPids()).toEqual(pids);
  });
});
