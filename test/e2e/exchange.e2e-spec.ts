import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summitFileText } from '../../apps/api/src/exchange/summit-file.js';
import { Installation } from './exchange/installation.js';
import { anySummitFile } from './exchange/summit-files.js';

describe('programmes as files', () => {
  let first: Installation;
  let second: Installation;
  let demo: string[];
  beforeAll(async () => {
    [first, second] = await Promise.all([Installation.start({ DEMO: 'true' }), Installation.start()]);
    demo = [...(await first.slugs()).keys()];
  });
  afterAll(() => Promise.all([first?.stop(), second?.stop()]));

  it('are for organisers of that summit alone', async () => {
    const slug = demo[0]!;
    expect((await first.download(first.world.browser(), `${slug}/canopy.json`)).statusCode).toBe(401);
    expect((await first.download(await first.organiserOf(demo[1]!), `${slug}/canopy.json`)).statusCode).toBe(403);
    expect((await first.download(await first.organiserOf(slug), 'unknown/canopy.json')).statusCode).toBe(403);
    const answer = await first.download(await first.organiserOf(slug), `${slug}/canopy.json`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${slug}.canopy.json"`);
  });

  it('bring the three demo summits into an empty database and out again without a difference', async () => {
    expect(demo).toHaveLength(3);
    const organiser = await first.organiserOf(...demo);
    const founder = await second.founder();
    for (const slug of demo) {
      const exported = (await first.download(organiser, `${slug}/canopy.json`)).body;
      const preview = await second.import(founder, exported);
      expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect((await second.download(founder, `${slug}/canopy.json`)).body).toBe(exported);
      // The same file again changes nothing.
      const again = await second.preview(founder, exported, { summit: slug });
      expect(again).toMatchObject({ changes: [], problems: [], confirmation: null });
    }
  });

  it.each(['schedule.json', 'schedule.xml', 'sessions.csv', 'sessions.xlsx', 'people.csv', 'people.xlsx'])(
    'go out as %s and come back without a change',
    async (format) => {
      const organiser = await first.organiserOf(...demo);
      for (const slug of demo) {
        for (const lang of ['en', 'ur']) {
          const exported = (await first.download(organiser, `${slug}/${format}?lang=${lang}`)).rawPayload;
          const preview = await first.preview(organiser, exported, { summit: slug, language: lang });
          expect(preview).toMatchObject({ format, changes: [], problems: [] });
        }
      }
    },
  );

  it('bring any summit into one database, out, into another and out again without a difference', async () => {
    const [here, there] = await Promise.all([first.founder(), second.founder()]);
    await fc.assert(
      fc.asyncProperty(anySummitFile, async (file) => {
        const text = summitFileText(file);
        await first.import(here, text);
        const exported = (await first.download(here, `${file.summit.slug}/canopy.json`)).body;
        expect(exported).toBe(text);
        await second.import(there, exported);
        expect((await second.download(there, `${file.summit.slug}/canopy.json`)).body).toBe(text);
        for (const format of ['sessions.csv', 'sessions.xlsx', 'people.csv', 'schedule.json', 'schedule.xml']) {
          const lang = file.summit.languages[0]!;
          const bytes = (await first.download(here, `${file.summit.slug}/${format}?lang=${lang}`)).rawPayload;
          const query = { summit: file.summit.slug, language: lang };
          expect((await first.preview(here, bytes, query)).changes, format).toEqual([]);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
