import ICAL from 'ical.js';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Debian's own, which has the packages of Debian; another one on the path may not. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

const works = (program: string, args: string[]): Promise<boolean> =>
  run(program, args).then(
    () => true,
    () => false,
  );
const [hasKhal, hasVdirsyncer, hasPython] = await Promise.all([
  works('khal', ['--version']),
  works('vdirsyncer', ['--version']),
  works(PYTHON, ['-c', 'import icalendar']),
]);
const isCi = process.env['CI'] === 'true';
/** Without these programs their tests are skipped; in CI they fail instead. */
export const lacksPrograms = !(hasKhal && hasVdirsyncer) && !isCi;
export const lacksPython = !hasPython && !isCi;

/** An entry as some program understood it. */
export interface ReadEntry {
  uid: string;
  sequence: number;
  summary: string;
  description: string;
  location: string;
  status: string;
  /** ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string;
  categories: string[];
  /** Names of all properties, in order. */
  properties: string[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** As ical.js reads a calendar: with the time zones that it brings along. */
export function readWithIcalJs(calendar: string): ReadEntry[] {
  const root = new ICAL.Component(ICAL.parse(calendar) as never);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const instant = (name: string): string => {
      const time = component.getFirstPropertyValue(name);
      if (!(time instanceof ICAL.Time)) throw new Error(`no ${name}`);
      const zone = component.getFirstProperty(name)?.getParameter('tzid');
      const block = root.getAllSubcomponents('vtimezone').find((each) => each.getFirstPropertyValue('tzid') === zone);
      if (block !== undefined) time.zone = new ICAL.Timezone(block);
      return new Date(time.toUnixTime() * 1_000).toISOString();
    };
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: text(component.getFirstPropertyValue('description')),
      location: text(component.getFirstPropertyValue('location')),
      status: text(component.getFirstPropertyValue('status')),
      startsAt: instant('dtstart'),
      endsAt: instant('dtend'),
      categories: component.getAllProperties('categories').map((property) => text(property.getFirstValue())),
      properties: component.getAllProperties().map(({ name }) => name.toUpperCase()),
    };
  });
}

const PYTHON_READER = `
import sys, json, datetime
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
zones = {str(block['TZID']): block.to_tz() for block in calendar.walk('VTIMEZONE')}
def instant(event, name):
    value = event[name]
    moment = value.dt
    zone = zones.get(value.params.get('TZID'))
    if zone is not None:
        moment = zone.localize(moment.replace(tzinfo=None))
    return moment.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
def text(event, name):
    return str(event.get(name, ''))
def categories(event):
    found = event.get('CATEGORIES')
    return [] if found is None else [str(each) for each in found.cats]
print(json.dumps([{
  'uid': text(event, 'UID'), 'sequence': int(event['SEQUENCE']), 'summary': text(event, 'SUMMARY'),
  'description': text(event, 'DESCRIPTION'), 'location': text(event, 'LOCATION'), 'status': text(event, 'STATUS'),
  'startsAt': instant(event, 'DTSTART'), 'endsAt': instant(event, 'DTEND'), 'categories': categories(event),
  'properties': [line.split(':')[0].split(';')[0] for line in event.to_ical(sorted=False).decode().split('\\r\\n') if line and not line.startswith(' ') and not line.startswith(('BEGIN', 'END'))],
} for event in calendar.walk('VEVENT')]))
`;

/** As python3-icalendar reads it. */
export async function readWithPython(calendar: string): Promise<ReadEntry[]> {
  const child = spawn(PYTHON, ['-c', PYTHON_READER], { stdio: ['pipe', 'pipe', 'pipe'] });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(calendar);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(Buffer.concat(err).toString());
  return JSON.parse(Buffer.concat(out).toString()) as ReadEntry[];
}

/** Somebody's computer that subscribes to calendars with vdirsyncer and looks at them with khal, at Karachi's time. */
export class Subscriber {
  private constructor(
    private readonly home: string,
    private readonly feeds: Readonly<Record<string, string>>,
    private readonly storage: 'http' | 'file',
  ) {}

  /**
   * `feeds`: addresses by a name of small letters. vdirsyncer's own HTTP storage (`http`) gives entries ids of its own; with
   * `file` it reads what another program fetched, and keeps ours.
   */
  static async of(feeds: Record<string, string>, storage: 'http' | 'file' = 'http'): Promise<Subscriber> {
    const home = await mkdtemp(join(tmpdir(), 'canopy-subscriber-'));
    const subscriber = new Subscriber(home, feeds, storage);
    if (storage === 'file') await subscriber.fetchFiles();
    const pairs = Object.entries(feeds).map(
      ([name, url]) =>
        `[pair ${name}]\na = "${name}_feed"\nb = "${name}_local"\ncollections = null\nconflict_resolution = "a wins"\n[storage ${name}_feed]\n${storage === 'http' ? `type = "http"\nurl = "${url}"` : `type = "singlefile"\npath = "${home}/${name}.feed.ics"`}\nread_only = true\n[storage ${name}_local]\ntype = "filesystem"\npath = "${home}/${name}/"\nfileext = ".ics"\n`,
    );
    await writeFile(join(home, 'vdirsyncer.conf'), `[general]\nstatus_path = "${home}/status/"\n${pairs.join('')}`);
    const calendars = Object.keys(feeds).map((name) => `[[${name}]]\npath = ${home}/${name}/\n`);
    await writeFile(
      join(home, 'khal.conf'),
      `[calendars]\n${calendars.join('')}[locale]\nlocal_timezone = Asia/Karachi\ndefault_timezone = Asia/Karachi\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${home}/khal.db\n`,
    );
    for (const name of Object.keys(feeds)) {
      await mkdir(join(home, name));
      await subscriber.vdirsyncer('discover', name);
    }
    return subscriber;
  }

  async sync(): Promise<void> {
    if (this.storage === 'file') await this.fetchFiles();
    await this.vdirsyncer('sync');
  }

  /** Entries of one calendar as they lie on the disk: file name → iCalendar. */
  async files(name: string): Promise<Map<string, string>> {
    const names = (await readdir(join(this.home, name))).filter((file) => file.endsWith('.ics')).toSorted();
    const texts = await Promise.all(names.map((file) => readFile(join(this.home, name, file), 'utf8')));
    return new Map(names.map((file, index) => [file, texts[index] ?? '']));
  }

  /** `2022-12-20 11:00 title` for each entry between two days, the second exclusive; once also for one that goes past midnight. */
  async list(name: string, from: string, until: string): Promise<string[]> {
    const args = ['list', '--once', '-a', name, '--format', '{start} {title}', '--day-format', '', from, until];
    const { stdout } = await run('khal', ['-c', join(this.home, 'khal.conf'), ...args], { env: this.env });
    return stdout
      .trim()
      .split('\n')
      .filter((line) => line !== '' && line !== 'No events');
  }

  async stop(): Promise<void> {
    await rm(this.home, { recursive: true, force: true });
  }

  private async fetchFiles(): Promise<void> {
    for (const [name, url] of Object.entries(this.feeds))
      await writeFile(join(this.home, `${name}.feed.ics`), await (await fetch(url)).text());
  }

  private async vdirsyncer(...args: string[]): Promise<void> {
    await run('vdirsyncer', ['-c', join(this.home, 'vdirsyncer.conf'), ...args], { env: this.env, timeout: 30_000 });
  }

  private get env(): NodeJS.ProcessEnv {
    const { home } = this;
    return {
      ...process.env,
      HOME: home,
      LC_ALL: 'C.UTF-8',
      XDG_DATA_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
    };
  }
}
