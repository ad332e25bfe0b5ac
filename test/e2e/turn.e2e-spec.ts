import ipaddr from 'ipaddr.js';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { iceServersFor } from '../../apps/api/src/room-passes/index.js';
import { launchChromium } from '../support/chromium.js';
import { bundlePage } from '../support/page-bundle.js';
import { MediaPage } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { TurnClient } from './media/turn-client.js';
import {
  deniedRanges,
  noTurn,
  ownAddress,
  startTurnServer,
  TURN_SECRET,
  type TurnServer,
} from './media/turn-server.js';

const FORBIDDEN = 403;
const UNAUTHORIZED = 401;
const QUOTA_REACHED = 486;
/** Of RFC 6890 and its registry, and what turns into IPv4 on its way. */
const SPECIAL = [
  '0.0.0.1/32 10.0.0.5/8 100.64.0.1/10 127.0.0.1/8 169.254.169.254/16 172.16.0.1/12 192.0.0.8/24 192.0.2.9/24',
  '192.31.196.1/24 192.52.193.1/24 192.88.99.1/24 192.168.1.1/16 192.175.48.1/24 198.18.0.1/15 198.51.100.7/24',
  '203.0.113.7/24 224.0.0.251/4 240.0.0.1/4 255.255.255.255/32',
  '::/128 ::1/128 ::127.0.0.1/96 ::ffff:127.0.0.1/96 ::ffff:10.0.0.5/96 64:ff9b::a00:5/96 64:ff9b:1::1/48 100::1/64',
  '2001::1/32 2001:20::1/28 2001:db8::1/32 2002:a00:5::1/16 3fff::1/20 5f00::1/16 fd00::2/7 fe80::1/10 fec0::1/10 ff02::fb/8',
].flatMap((line) => line.split(' '));
const familyOf = (address: string): 4 | 6 => (address.includes(':') ? 6 : 4);

/** First, last and middle address of a range. */
function samplesOf({ first, last }: { first: string; last: string }): string[] {
  const [from, to] = [first, last].map((text) => BigInt(`0x${hex(ipaddr.parse(text).toByteArray())}`));
  const middle = ((from! + to!) / 2n).toString(16).padStart(familyOf(first) === 4 ? 8 : 32, '0');
  return [first, ipaddr.fromByteArray([...Buffer.from(middle, 'hex')]).toString(), last];
}
const hex = (bytes: number[]): string => Buffer.from(bytes).toString('hex');

describe.skipIf(noTurn !== undefined)(
  `a relay of this deployment${noTurn === undefined ? '' : ` (not here: ${noTurn})`}`,
  () => {
    const mediaAddress = ownAddress!;
    let turn: TurnServer;
    const clients: TurnClient[] = [];
    beforeAll(async () => {
      turn = await startTurnServer(mediaAddress);
    });
    afterAll(() => turn?.stop());
    afterEach(() => clients.splice(0).forEach((client) => client.close()));

    const credentialsOf = (participant: string, now = new Date(), secret = TURN_SECRET) => {
      const [server] = iceServersFor({ urls: [], secret, ttlSeconds: 600 }, participant, now);
      return { username: server!.username, credential: server!.credential };
    };
    async function aClient(credentials = credentialsOf(randomUUID())): Promise<TurnClient> {
      const client = await TurnClient.open(turn.port, credentials);
      clients.push(client);
      return client;
    }

    it('lets in who has a room pass of now, and nobody with another secret, an old one or one that was changed', async () => {
      expect(await (await aClient()).allocate(4)).toBe(0);
      expect(await (await aClient(credentialsOf('ada', new Date(), 'guessed'))).allocate(4)).toBe(UNAUTHORIZED);
      const tenMinutesAgo = new Date(Date.now() - 601_000);
      expect(await (await aClient(credentialsOf('ada', tenMinutesAgo))).allocate(4)).toBe(UNAUTHORIZED);
      const { credential } = credentialsOf('ada');
      const forever = { username: '9999999999:ada', credential };
      expect(await (await aClient(forever)).allocate(4)).toBe(UNAUTHORIZED);
    });

    it('goes to the media server, and nowhere else in the world', async () => {
      const client = await aClient();
      await client.allocate(4);
      expect(await client.permit(mediaAddress)).toBe(0);
      expect(await client.bindChannel(mediaAddress)).toBe(0);
      for (const address of ['1.1.1.1', '8.8.8.8', '93.184.216.34']) {
        expect(await client.permit(address)).toBe(FORBIDDEN);
        expect(await client.bindChannel(address)).toBe(FORBIDDEN);
      }
      const ipv6 = await aClient();
      await ipv6.allocate(6);
      for (const address of ['2606:4700::1111', '2a00:1450::1']) expect(await ipv6.permit(address)).toBe(FORBIDDEN);
    });

    it('goes into no range that the configuration denies', async () => {
      const ranges = await deniedRanges();
      expect(ranges.length).toBeGreaterThan(30);
      const [ipv4, ipv6] = [await aClient(), await aClient()];
      await ipv4.allocate(4);
      await ipv6.allocate(6);
      for (const address of ranges.flatMap(samplesOf)) {
        const client = familyOf(address) === 4 ? ipv4 : ipv6;
        expect(await client.permit(address), address).toBe(FORBIDDEN);
      }
      // An IPv4 address in the clothes of IPv6 is what Debian's coturn takes for another one.
      for (const { first, last } of ranges.filter((range) => familyOf(range.first) === 4)) {
        for (const address of [first, last]) expect(await ipv6.permit(`::ffff:${address}`), address).toBe(FORBIDDEN);
      }
      expect(await ipv6.permit(`::ffff:${mediaAddress}`)).toBe(FORBIDDEN);
    });

    it('names every special range, so that opening the internet opens none of them', async () => {
      // The two that deny everything are not what this is about.
      const ranges = (await deniedRanges()).filter(
        ({ first, last }) => !/^(0\.0\.0\.0|::)$/.test(first) || /^(0\.255|::ffff:ffff$)/.test(last),
      );
      const valueOf = (text: string): bigint => BigInt(`0x${hex(ipaddr.parse(text).toByteArray())}`);
      const isDenied = (address: string): boolean =>
        ranges.some(
          ({ first, last }) =>
            familyOf(first) === familyOf(address) &&
            valueOf(first) <= valueOf(address) &&
            valueOf(address) <= valueOf(last),
        );
      for (const special of SPECIAL) {
        const [network, prefix] = ipaddr.parseCIDR(special);
        const ends =
          network.kind() === 'ipv4'
            ? [ipaddr.IPv4.networkAddressFromCIDR(special), ipaddr.IPv4.broadcastAddressFromCIDR(special)]
            : [ipaddr.IPv6.networkAddressFromCIDR(special), ipaddr.IPv6.broadcastAddressFromCIDR(special)];
        expect(prefix).toBeGreaterThan(0);
        for (const end of [special.split('/')[0]!, ...ends.map(String)])
          expect(isDenied(end), `${end} of ${special}`).toBe(true);
      }
    });

    it('gives one participant no more relays than a few pages need', async () => {
      const ada = randomUUID();
      const answers = [];
      for (let count = 0; count < 60; count += 1) answers.push(await (await aClient(credentialsOf(ada))).allocate(4));
      expect(answers.filter((answer) => answer === 0)).toHaveLength(48);
      expect(answers.slice(48)).toEqual(Array(12).fill(QUOTA_REACHED));
      expect(await (await aClient()).allocate(4)).toBe(0);
    });

    describe('for a browser that reaches nothing but the relay', () => {
      let server: MediaServer;
      let browser: Browser;
      beforeAll(async () => {
        const page = await bundlePage('test/e2e/media/media-page.mjs');
        const env = {
          MEDIA_LISTEN_ADDRESS: mediaAddress,
          TURN_URLS: `turn:127.0.0.1:${turn.port}?transport=udp,turn:127.0.0.1:${turn.port}?transport=tcp`,
          TURN_SECRET,
        };
        server = await startMediaServer({ page, env });
        browser = await launchChromium();
      });
      afterAll(async () => {
        await browser?.close();
        await server?.close();
      });

      it.each([['udp'], ['tcp']])('carries what is sent and what is received, over %s', async (transport) => {
        const speaker = randomUUID();
        const room = await server.openRoom([speaker]);
        const pages = [];
        for (const participant of [speaker, randomUUID()]) {
          const page = await MediaPage.open(browser, server.origin);
          await page.call('relayOnly', transport);
          await page.call('open', 'room', { room, participant });
          pages.push(page);
        }
        const [on, watching] = pages as [MediaPage, MediaPage];
        expect(await on.call('publish', 'room', ['audio', 'video'])).toBeNull();
        await watching.untilMore('room', speaker, 'video', 10, 20_000);
        await watching.untilMore('room', speaker, 'audio', 20);
        expect(await watching.call('path', 'room', speaker, 'video')).toMatchObject({
          type: 'relay',
          protocol: transport,
        });
        expect([...on.problems, ...watching.problems]).toEqual([]);
        for (const page of pages) await page.page.close();
      });
    });
  },
);
