import type { Browser, Page } from 'playwright-core';
import type { CanopyServer } from '../support/canopy-server.js';

/** What each part finds: one server with the demo, and its organiser signed in. */
export interface LegacyScene {
  readonly server: CanopyServer;
  readonly browser: Browser;
  /** Of the organiser; in English, 1280 px wide. The page is left anywhere. */
  readonly organiser: Page;
  /** A page of somebody who knows nobody here; closed in the end. */
  readonly visitor: (options?: { locale?: string; width?: number }) => Promise<Page>;
}

/** The demo's own have what they left behind already: these are their copies, a day later, where nothing was left yet. */
export const FORUM = 'forum-once-more';
export const CONFERENCE = 'conference-once-more';
const COPIES = [
  { of: 'digital-carbon-neutrality-2021', slug: FORUM, startsOn: '2021-09-08' },
  { of: 'zero-carbon-mission-2024', slug: CONFERENCE, startsOn: '2024-10-17' },
] as const;

interface Draft {
  id: string;
  titles: { language: string; text: string }[];
  sessions: { nodes: { id: string; revision: number }[] };
}

/** Makes both with all their sessions and people, for everybody to see. */
export async function holdThemOnceMore({ server: { origin }, organiser }: LegacyScene): Promise<void> {
  const ask = async <T>(query: string, variables: object): Promise<T> => {
    const answer = await organiser.request.post(`${origin}/graphql`, {
      headers: { origin },
      data: { query, variables },
    });
    const { data } = (await answer.json()) as { data: Record<string, T> };
    const [first] = Object.values(data);
    if (first === undefined) throw new Error(`no answer to ${query}`);
    return first;
  };
  const draft = (slug: string): Promise<Draft> =>
    ask(
      'query ($slug: String!) { draftSummit(slug: $slug) { id titles { language text } sessions { nodes { id revision } } } }',
      { slug },
    );
  for (const { of, slug, startsOn } of COPIES) {
    const { id, titles } = await draft(of);
    const input = { titles, slug, startsOn, withSessions: true, withPeople: true };
    await ask(
      'mutation ($id: ID!, $input: CopySummitInput!) { copySummit(summitId: $id, input: $input) { __typename } }',
      {
        id,
        input,
      },
    );
    const copy = await draft(slug);
    for (const session of copy.sessions.nodes)
      await ask(
        'mutation ($id: ID!, $revision: Int!) { publishSession(id: $id, revision: $revision) { __typename } }',
        session,
      );
  }
}
