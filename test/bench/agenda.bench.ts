import { freePort } from '@app/hosting';
import autocannon from 'autocannon';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { PERSON_COUNT, SESSION_COUNT, SLUG, startAgendaWorld } from './agenda/agenda-world.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import {
  cpuSecondsBetween,
  cpuSecondsOf,
  pinLoad,
  processTree,
  type ServerProcess,
  startServer,
  unpinLoad,
} from './machine.js';
import { countStatements, type StatementCounter } from './statement-counter.js';

const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_S = 4;
const WARM_UP_S = 3;
const COUNTED_REQUESTS = 100;

const TEXT = '{ text language direction isFallback }';
const AGENDA = `query Agenda($slug: String!) { summit(slug: $slug) { id slug timeZone title ${TEXT} subForums { id title ${TEXT} }
  sessions(first: 250) { nodes { id slug kind title ${TEXT} startsAt endsAt status languages initiativeSlug subForum { id }
    appearances { role person { id name ${TEXT} } } } } } }`;
// The same agenda where lists have no pages.
const APOLLO_AGENDA = AGENDA.replace('sessions(first: 250) { nodes {', 'sessions {').replace(/\} \} \}$/, '} }');
// PostGraphile gives a localised text whole: it has no word for the reader's language.
const POSTGRAPHILE_AGENDA = `query Agenda($slug: String!) { summitBySlug(slug: $slug) { id slug timeZone title
  subForumsBySummitId(orderBy: POSITION_ASC) { nodes { id title } }
  sessionsBySummitId(orderBy: [STARTS_AT_ASC, ID_ASC]) { nodes { id slug kind title startsAt endsAt status languages initiativeSlug
    subForumBySubForumId { id } appearancesBySessionId(orderBy: POSITION_ASC) { nodes { role personByPersonId { id name } } } } } } }`;

interface Contender {
  name: string;
  query: string;
  /** Compiled file that `node` runs. */
  main: string;
  env: Record<string, string>;
}
interface Running extends Contender {
  server: ServerProcess;
  requestsPerSecond: number[];
  p99Ms: number[];
  /** Processor time per request, of the server and of PostgreSQL for it. */
  cpuMs: number[];
}

const at = (path: string): string => join(import.meta.dirname, path);

/** Ours is the whole product as it is started; the others do nothing but this query. */
function contenders(dataDir: string): Contender[] {
  return [
    {
      name: 'canopy',
      query: AGENDA,
      main: at('../../apps/standalone/src/main.js'),
      env: { CANOPY_DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    },
    { name: 'bare fastify', query: AGENDA, main: at('agenda/bare.server.js'), env: {} },
    { name: 'nest + apollo', query: APOLLO_AGENDA, main: at('agenda/apollo.server.js'), env: {} },
    { name: 'postgraphile 4', query: POSTGRAPHILE_AGENDA, main: at('agenda/postgraphile.server.js'), env: {} },
  ];
}

export const bench: Bench = { name: 'agenda', takesSeconds: 150, run: measureAgenda };

async function measureAgenda(run: BenchRun): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-data-'));
  const world = await startAgendaWorld();
  const running: Running[] = [];
  try {
    const statements = await countEach(contenders(dataDir), world.databaseUrl, run);
    for (const contender of contenders(dataDir)) {
      running.push({
        ...contender,
        server: await start(contender, world.databaseUrl),
        requestsPerSecond: [],
        p99Ms: [],
        cpuMs: [],
      });
    }
    const sizes = new Map<string, number>();
    for (const { name, server, query } of running) sizes.set(name, await checkAnswer(server.url, query));
    await loadInTurns(running, world.postmasterPid, run);
    return figuresOf(running, statements, sizes);
  } finally {
    unpinLoad();
    for (const { server } of running) await server.stop();
    await world.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function start({ main, env }: Contender, databaseUrl: string): Promise<ServerProcess> {
  return startServer({ args: [main], env: { ...env, DATABASE_URL: databaseUrl }, port: await freePort(), path: '/' });
}

const requestOf = (query: string) => ({
  method: 'POST' as const,
  headers: { 'content-type': 'application/json', 'accept-language': 'ur, en;q=0.5' },
  body: JSON.stringify({ query, variables: { slug: SLUG } }),
});

/** The answer's size in bytes. @throws Error when not every session and person is in it. */
async function checkAnswer(url: string, query: string): Promise<number> {
  const response = await fetch(`${url}/graphql`, requestOf(query));
  const text = await response.text();
  const sessions = new Set(text.match(/session-\d+/g));
  // Their names are in Urdu or in all languages; each begins with the person's number.
  const people = new Set(
    Array.from(text.matchAll(/"(?:person|personByPersonId|personId)":(?:\{"id":)?"([\w-]{36})"/g), (match) => match[1]),
  );
  if (sessions.size !== SESSION_COUNT || people.size !== PERSON_COUNT || text.includes('"errors"')) {
    throw new Error(
      `${url} answered ${response.status} with ${sessions.size} sessions and ${people.size} people: ${text.slice(0, 500)}`,
    );
  }
  return Buffer.byteLength(text);
}

/** SQL statements per request, keyed by contender. */
async function countEach(all: readonly Contender[], databaseUrl: string, run: BenchRun): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const contender of all) {
    run.say(`counting the statements of ${contender.name}`);
    const counter = await countStatements(databaseUrl);
    try {
      counts.set(contender.name, await statementsPerRequest(contender, counter));
    } finally {
      await counter.stop();
    }
  }
  return counts;
}

/** What the server asks the database by itself in the same time (the fact relay polls) is no request's. */
async function statementsPerRequest(contender: Contender, counter: StatementCounter): Promise<number> {
  const server = await start(contender, counter.url);
  try {
    await checkAnswer(server.url, contender.query);
    counter.take();
    const startedAt = performance.now();
    for (let index = 0; index < COUNTED_REQUESTS; index += 1) {
      await (await fetch(`${server.url}/graphql`, requestOf(contender.query))).arrayBuffer();
    }
    const busy = counter.take();
    await delay(performance.now() - startedAt);
    return (busy - counter.take()) / COUNTED_REQUESTS;
  } finally {
    await server.stop();
  }
}

/** Each in turn, several times over, so that a slow moment of the machine meets all of them. */
async function loadInTurns(running: readonly Running[], postmasterPid: number, run: BenchRun): Promise<void> {
  pinLoad();
  const shoot = (server: ServerProcess, query: string, duration: number) =>
    autocannon({ url: `${server.url}/graphql`, connections: CONNECTIONS, duration, ...requestOf(query) });
  for (const { server, query } of running) await shoot(server, query, run.isQuick ? 1 : WARM_UP_S);
  for (let round = 1; round <= (run.isQuick ? 1 : ROUNDS); round += 1) {
    for (const contender of running) {
      const cpuNow = () => cpuSecondsOf([...processTree(contender.server.pid), ...processTree(postmasterPid)]);
      const before = cpuNow();
      const result = await shoot(contender.server, contender.query, run.isQuick ? 2 : ROUND_S);
      if (result.non2xx + result.errors > 0)
        throw new Error(`${contender.name}: ${result.non2xx} refusals, ${result.errors} errors`);
      contender.requestsPerSecond.push(result.requests.average);
      contender.p99Ms.push(result.latency.p99);
      contender.cpuMs.push((cpuSecondsBetween(before, cpuNow()) * 1000) / result.requests.total);
    }
    run.say(
      `round ${round}: ${running.map(({ name, requestsPerSecond }) => `${name} ${Math.round(requestsPerSecond.at(-1) ?? 0)}`).join(', ')} requests/s`,
    );
  }
}

const GOALS: Record<string, number> = { 'nest + apollo': 5, 'postgraphile 4': 3 };

function figuresOf(running: readonly Running[], statements: Map<string, number>, sizes: Map<string, number>): Figure[] {
  const ours = running.find(({ name }) => name === 'canopy');
  if (ours === undefined) throw new Error('Canopy did not run.');
  // Compared round by round: a slow moment of the machine was slow for both.
  const timesFaster = (other: Running): number =>
    median(ours.requestsPerSecond.map((speed, round) => speed / (other.requestsPerSecond[round] ?? Number.NaN)));
  const others = running.filter((contender) => contender !== ours);
  return [
    ...running.map((contender): Figure => ({
      name: 'agenda, requests per second',
      of: contender.name,
      value: median(contender.requestsPerSecond),
      unit: '1/s',
      note: `p99 ${median(contender.p99Ms)} ms, ${Math.round((sizes.get(contender.name) ?? 0) / 1000)} kB`,
    })),
    ...others.map((other): Figure => {
      const goal = GOALS[other.name];
      return {
        name: 'agenda, speed',
        of: 'canopy',
        value: median(ours.requestsPerSecond),
        unit: '1/s',
        ratio: { to: other.name, value: timesFaster(other) },
        ...(goal === undefined ? {} : { goal: { atLeast: goal } }),
      };
    }),
    ...running.map((contender): Figure => ({
      name: 'agenda, processor time per request',
      of: contender.name,
      value: median(contender.cpuMs),
      unit: 'ms',
      ...(contender === ours ? {} : { ratio: { to: ours.name, value: median(contender.cpuMs) / median(ours.cpuMs) } }),
      note: 'server and PostgreSQL',
    })),
    ...running.map(({ name }): Figure => ({
      name: 'agenda, SQL statements per request',
      of: name,
      value: statements.get(name) ?? Number.NaN,
      unit: '',
      ...(name === 'canopy' ? { goal: { atMost: 2 } } : {}),
    })),
  ];
}
