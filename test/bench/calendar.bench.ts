import { freePort } from '@app/hosting';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderedEntries } from '../../apps/api/src/calendars/rendered-entries.js';
import { summitCalendar } from '../../apps/api/src/calendars/summit-calendar.js';
import { SESSION_COUNT, SLUG, startAgendaWorld } from './agenda/agenda-world.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { releasedDocument } from './calendar/released-document.js';
import { BASIC, hasRadicale, type Radicale, startRadicale } from './calendar/radicale.js';
import {
  cpuSecondsBetween,
  cpuSecondsOf,
  pinLoad,
  processTree,
  type ServerProcess,
  startServer,
  unpinLoad,
} from './machine.js';
import { loadRaw } from './raw-load.js';
import { countStatements } from './statement-counter.js';

const CONNECTIONS = 16;
const ROUNDS = 5;
const ROUND_S = 4;
const COUNTED_REQUESTS = 200;
const RENDERINGS = 15;
/** @source the issue: a full answer at least 100 times, a 304 at least 300 times Radicale's requests a second. */
const GOALS: Partial<Record<string, number>> = { full: 100, unchanged: 300 };
const SETTLE_MS = 4_000;

/** As calendar programs ask; both servers compress. */
const GZIP = { 'accept-encoding': 'gzip' };
const NAMES = {
  full: 'calendar, full answer (gzip)',
  plain: 'calendar, full answer (not compressed)',
  unchanged: 'calendar, nothing new',
};

interface Load {
  name: keyof typeof NAMES;
  of: 'canopy' | 'radicale';
  url: string;
  headers: Record<string, string>;
  /** First process of the server. */
  pid: number;
  requestsPerSecond: number[];
  /** Processor time of the server per request. */
  cpuMs: number[];
  bytes: number;
}

export const bench: Bench = { name: 'calendar', takesSeconds: 110, run: measureCalendar };

async function measureCalendar(run: BenchRun): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canopy-bench-data-'));
  const world = await startAgendaWorld();
  let server: ServerProcess | undefined;
  let radicale: Radicale | undefined;
  const main = join(import.meta.dirname, '../../apps/standalone/src/main.js');
  const env = { CANOPY_DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const path = `/calendar/summits/${SLUG}.ics?lang=en`;
  try {
    run.say('counting SQL statements');
    const statements = await statementsPerRequest(world.databaseUrl, (databaseUrl, port) =>
      startServer({ args: [main], env: { ...env, DATABASE_URL: databaseUrl }, port, path }),
    );
    const started = await startServer({
      args: [main],
      env: { ...env, DATABASE_URL: world.databaseUrl },
      port: await freePort(),
      path,
      isReady: (status) => status === 200,
    });
    server = started;
    const first = await fetch(started.url + path);
    const calendar = await first.text();
    const etag = first.headers.get('etag') ?? '';
    check(calendar);
    const ours = { url: started.url + path, pid: started.pid };
    const loads: Load[] = [
      load('full', 'canopy', ours, GZIP),
      load('unchanged', 'canopy', ours, { ...GZIP, 'if-none-match': etag }),
      load('plain', 'canopy', ours),
    ];
    if (hasRadicale()) {
      radicale = await startRadicale(calendar);
      const its = await fetch(radicale.url, { headers: { authorization: BASIC } });
      check(await its.text());
      loads.push(
        load('full', 'radicale', radicale, { ...GZIP, authorization: BASIC }),
        load('plain', 'radicale', radicale, { authorization: BASIC }),
        // It answers 200 to its own tag, and so does all its work again.
        load('unchanged', 'radicale', radicale, {
          ...GZIP,
          authorization: BASIC,
          'if-none-match': its.headers.get('etag') ?? '',
        }),
      );
    } else run.say("Without Debian's package radicale there is nothing to compare with: the ratios are left out.");
    await loadInTurns(loads, run);
    return [...figuresOf(loads), ...statements, ...(await renderingFigures(world.databaseUrl, run))];
  } finally {
    unpinLoad();
    await radicale?.stop();
    await server?.stop();
    await world.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const load = (
  name: Load['name'],
  of: Load['of'],
  { url, pid }: { url: string; pid: number },
  headers: Record<string, string> = {},
): Load => ({ name, of, url, pid, headers, requestsPerSecond: [], cpuMs: [], bytes: 0 });

/** @throws Error when not every session is in the calendar. */
function check(calendar: string): void {
  const count = new Set(calendar.match(/^UID:.*$/gm)).size;
  if (count !== SESSION_COUNT) throw new Error(`${count} of ${SESSION_COUNT} events: ${calendar.slice(0, 500)}`);
}

async function statementsPerRequest(
  databaseUrl: string,
  start: (databaseUrl: string, port: number) => Promise<ServerProcess>,
): Promise<Figure[]> {
  const counter = await countStatements(databaseUrl);
  try {
    const server = await start(counter.url, await freePort());
    try {
      const url = `${server.url}/calendar/summits/${SLUG}.ics?lang=en`;
      const etag = (await fetch(url)).headers.get('etag') ?? '';
      // A server that just started has other work to ask the database for.
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      const count = async (headers: Record<string, string>): Promise<number> => {
        const idleFrom = performance.now();
        counter.take();
        for (let index = 0; index < COUNTED_REQUESTS; index += 1) await (await fetch(url, { headers })).arrayBuffer();
        const [busy, busyMs] = [counter.take(), performance.now() - idleFrom];
        // What the server asks by itself in the same time is no request's.
        await new Promise((resolve) => setTimeout(resolve, busyMs));
        return Math.max(0, busy - counter.take()) / COUNTED_REQUESTS;
      };
      const figure = (name: string, value: number): Figure => ({
        name: `calendar, SQL statements per ${name}`,
        of: 'canopy',
        value,
        unit: '',
        goal: { atMost: 0.05 },
      });
      return [figure('full answer', await count({})), figure('304', await count({ 'if-none-match': etag }))];
    } finally {
      await server.stop();
    }
  } finally {
    await counter.stop();
  }
}

/** Each in turn, several times over, so that a slow moment of the machine meets all of them. */
async function loadInTurns(loads: readonly Load[], run: BenchRun): Promise<void> {
  pinLoad();
  const shoot = ({ url, headers }: Load, duration: number) =>
    loadRaw({ url, headers, connections: CONNECTIONS, durationS: duration });
  for (const each of loads) await shoot(each, run.isQuick ? 1 : 3);
  for (let round = 1; round <= (run.isQuick ? 1 : ROUNDS); round += 1) {
    for (const each of loads) {
      const cpuNow = () => cpuSecondsOf(processTree(each.pid));
      const before = cpuNow();
      const result = await shoot(each, run.isQuick ? 2 : ROUND_S);
      each.cpuMs.push((cpuSecondsBetween(before, cpuNow()) * 1_000) / result.requests);
      const isUnchanged = each.of === 'canopy' && each.name === 'unchanged';
      const right = result.statuses.get(isUnchanged ? 304 : 200);
      if (right !== result.requests)
        throw new Error(`${each.of}, ${each.name}: ${JSON.stringify([...result.statuses])}`);
      each.requestsPerSecond.push(result.requestsPerSecond);
      each.bytes = result.bytesPerAnswer;
    }
    run.say(
      `round ${round}: ${loads.map(({ of, name, requestsPerSecond }) => `${of} ${name} ${Math.round(requestsPerSecond.at(-1) ?? 0)}`).join(', ')} requests/s`,
    );
  }
}

function figuresOf(loads: readonly Load[]): Figure[] {
  return loads.flatMap((each) => {
    const baseline = loads.find(({ of, name }) => of === 'radicale' && name === each.name);
    const times = (values: (load: Load) => readonly number[]): Pick<Figure, 'ratio'> =>
      baseline === undefined || baseline === each
        ? {}
        : {
            ratio: {
              to: 'radicale',
              // Compared round by round: a slow moment of the machine was slow for both.
              value: median(values(each).map((value, round) => value / (values(baseline)[round] ?? Number.NaN))),
            },
          };
    const goal = GOALS[each.name];
    const isJudged = goal !== undefined && each.of === 'canopy' && baseline !== undefined;
    return [
      {
        name: NAMES[each.name],
        of: each.of,
        value: median(each.requestsPerSecond),
        unit: 'requests/s',
        ...times(({ requestsPerSecond }) => requestsPerSecond),
        ...(isJudged ? { goal: { atLeast: goal } } : {}),
        note: `${Math.round(each.bytes / 100) / 10} kB each`,
      },
      {
        name: `${NAMES[each.name]}, processor time`,
        of: each.of,
        value: median(each.cpuMs),
        unit: 'ms',
        ...times(({ cpuMs }) => cpuMs),
      },
    ];
  });
}

/** What a feed costs to make: everything, or one session that changed. */
async function renderingFigures(databaseUrl: string, run: BenchRun): Promise<Figure[]> {
  run.say('rendering');
  const document = await releasedDocument(databaseUrl);
  const settings = {
    languages: ['en'],
    publicUrl: 'https://canopy.example',
    organiserEmail: 'a@b.example',
    alarmMinutes: null,
  };
  const make = (rendered: RenderedEntries, sequence: number): number => {
    const sessions = document.sessions.map((session, index) => (index === 0 ? { ...session, sequence } : session));
    const before = process.cpuUsage();
    summitCalendar({ ...document, sessions }, { kind: 'summit' }, new Set(), settings, rendered);
    // Of the processor, so that what else the machine does is left out.
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  const count = run.isQuick ? 7 : RENDERINGS;
  // The clocks of the zone are worked out once for all.
  make(new RenderedEntries(), 0);
  const whole = Array.from({ length: count }, () => make(new RenderedEntries(), 0));
  const rendered = new RenderedEntries();
  make(rendered, 0);
  const changed = Array.from({ length: count }, (_, index) => make(rendered, index + 1));
  const renderedEach = (rendered.renderedCount - SESSION_COUNT) / count;
  return [
    { name: 'calendar, rendering 200 sessions', of: 'canopy', value: median(whole), unit: 'ms' },
    {
      name: 'calendar, rendering after one session changed',
      of: 'canopy',
      value: median(changed),
      unit: 'ms',
      ratio: { to: 'the whole', value: median(changed) / median(whole) },
      goal: { atMost: 0.1 },
      note: `${renderedEach} entry rendered`,
    },
  ];
}
