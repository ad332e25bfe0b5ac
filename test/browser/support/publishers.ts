import type { Browser, Page } from 'playwright-core';
import { bundlePage } from '../../support/page-bundle.js';
import type { CanopyServer } from './canopy-server.js';
import type { Cast, OffstageMember } from './cast.js';

const PASS = `mutation ($session: ID!) { answer: issueRoomPass(sessionId: $session) {
  ... on RoomPass { token expiresAt participantId mediaUrl chatUrl iceServers { urls username credential } }
  ... on Refusal { code message } } }`;

/** Speakers on stage with drawn pictures, all from one page: what a test needs of them is that they are there. */
export class Publishers {
  private constructor(
    readonly personIds: readonly string[],
    private readonly page: Page,
  ) {}

  /** Brings these people on stage and sends for them; done when all of it is being sent. */
  static async open(
    browser: Browser,
    server: CanopyServer,
    cast: Cast,
    moderator: OffstageMember,
    slugs: readonly string[],
  ): Promise<Publishers> {
    const members = new Map<string, OffstageMember>();
    for (const slug of slugs) members.set(slug, await cast.offstageSpeaker(slug));
    for (const member of members.values()) {
      await member.order('mutation ($session: ID!) { requestSeat(sessionId: $session) { __typename } }');
      await moderator.order(
        'mutation ($session: ID!, $person: ID!) { admitToStage(sessionId: $session, personId: $person) { __typename } }',
        { person: member.personId },
      );
    }
    const html = await bundlePage('test/browser/support/publishers-page.mjs');
    const page = await browser.newPage({ bypassCSP: true });
    await page.exposeFunction('passOf', async (slug: string) => {
      const { answer } = (await members.get(slug)?.order<{ answer: { code?: string } }>(PASS)) ?? { answer: {} };
      return answer.code === undefined ? { ok: true, value: answer } : { ok: false, ...answer };
    });
    // On a page of the server's own: one that the test makes up may open no sockets to this machine.
    await page.goto(`${server.origin}/healthz`);
    await page.addScriptTag({
      type: 'module',
      content: /<script type="module">([^]*)<\/script>/.exec(html)?.[1] ?? '',
    });
    await page.waitForFunction('globalThis.publishers !== undefined');
    for (const slug of slugs) await page.evaluate(`publishers.join(${JSON.stringify(slug)})`);
    return new Publishers(
      [...members.values()].map(({ personId }) => personId),
      page,
    );
  }

  /** What each of them sends: `on` when it is being sent. */
  states(): Promise<string[]> {
    return this.page.evaluate('publishers.states()');
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
