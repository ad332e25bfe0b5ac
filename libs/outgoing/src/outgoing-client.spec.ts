import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { OutgoingClient, type OutgoingSettings } from './outgoing-client.js';

const PUBLIC = { address: '93.184.216.34', family: 4 };
const INSIDE = { address: '127.0.0.1', family: 4 };

describe('OutgoingClient', () => {
  const open: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
  });

  const client = (settings: OutgoingSettings): OutgoingClient => {
    const made = new OutgoingClient(settings);
    open.push(made);
    return made;
  };
  /** A server on this machine; its URL and how many requests it had. */
  const serve = async (listener: RequestListener): Promise<{ url: URL; port: number; count: () => number }> => {
    let count = 0;
    const server: Server = createServer((request, response) => {
      count += 1;
      request.resume();
      listener(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({
      close: () => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(() => resolve()));
      },
    });
    const { port } = server.address() as AddressInfo;
    return { url: new URL(`http://127.0.0.1:${port}/hook`), port, count: () => count };
  };
  const post = (outgoing: OutgoingClient, url: URL | string) => outgoing.post(new URL(url), {}, '{}');

  it('posts and gives the beginning of the answer', async () => {
    const { url } = await serve((_, response) => response.writeHead(202).end('taken \0 with thanks'));
    expect(await post(client({ allowsLoopback: true }), url)).toMatchObject({
      statusCode: 202,
      failure: null,
      body: 'taken \u{fffd} with thanks',
    });
  });

  it.each([
    'http://example.org/',
    'ftp://example.org/',
    'https://user:secret@example.org/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://canopy.localhost/',
    'https://printer/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://10.0.0.8/',
  ])('does not even try %s', async (url) => {
    const outgoing = client({ allowsLoopback: false, resolve: () => Promise.reject(new Error('asked')) });
    expect(outgoing.accepts(new URL(url))).toBe(false);
    expect(await post(outgoing, url)).toMatchObject({
      statusCode: null,
      failure: 'address-not-allowed',
      durationMs: 0,
    });
  });

  it('takes an ordinary https address', () => {
    const outgoing = client({ allowsLoopback: false });
    for (const url of [
      'https://example.org/hook?a=1',
      'https://93.184.216.34:8443/',
      'https://xn--mnchen-3ya.example/',
    ])
      expect(outgoing.accepts(new URL(url))).toBe(true);
  });

  it('does not connect to a name that leads inside, asked anew for each connection', async () => {
    const { port, count } = await serve((_, response) => response.end());
    const answers = [[INSIDE], [PUBLIC, INSIDE], [{ address: '::ffff:127.0.0.1', family: 6 }]];
    let asked = 0;
    const outgoing = client({
      allowsLoopback: false,
      resolve: () => Promise.resolve(answers[asked++ % answers.length] ?? []),
    });
    for (const _ of answers) {
      expect(await post(outgoing, `https://rebinding.example:${port}/`)).toMatchObject({
        failure: 'address-not-allowed',
      });
    }
    expect(asked).toBe(answers.length);
    expect(count()).toBe(0);
  });

  it('lets nothing but loopback pass when loopback is allowed', async () => {
    const outgoing = client({
      allowsLoopback: true,
      resolve: () => Promise.resolve([{ address: '10.0.0.1', family: 4 }]),
    });
    for (const url of ['http://10.0.0.1/', 'https://10.0.0.1/', 'http://example.org/'])
      expect(outgoing.accepts(new URL(url))).toBe(false);
    expect(await post(outgoing, 'https://inside.example/')).toMatchObject({ failure: 'address-not-allowed' });
  });

  it('does not follow a redirect', async () => {
    const target = await serve((_, response) => response.end('secret'));
    const { url } = await serve((_, response) =>
      response.writeHead(307, { location: target.url.href }).end('elsewhere'),
    );
    expect(await post(client({ allowsLoopback: true }), url)).toMatchObject({ statusCode: 307, body: 'elsewhere' });
    expect(target.count()).toBe(0);
  });

  it('reads the beginning of an endless answer and hangs up', async () => {
    const hungUp = Promise.withResolvers<void>();
    const { url } = await serve((_, response) => {
      response.on('close', () => hungUp.resolve());
      response.on('error', () => undefined);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const answer = await post(client({ allowsLoopback: true }), url);
    expect(answer).toMatchObject({ statusCode: 200, failure: null, body: 'x'.repeat(1_024) });
    await hungUp.promise;
  });

  it.each<[string, RequestListener]>([
    ['does not answer', () => undefined],
    ['drips', (_, response) => void response.writeHead(200).write('a')],
  ])('gives up on a server that %s', async (_, listener) => {
    const { url } = await serve(listener);
    expect(await post(client({ allowsLoopback: true, patienceMs: 150 }), url)).toMatchObject({
      statusCode: null,
      failure: 'timeout',
    });
  });

  it('says that nobody listens, or that the name is unknown', async () => {
    const { url } = await serve(() => undefined);
    await open.pop()?.close();
    const outgoing = client({
      allowsLoopback: true,
      resolve: () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    });
    expect(await post(outgoing, url)).toMatchObject({ failure: 'connection-failed' });
    expect(await post(outgoing, 'https://nowhere.example/')).toMatchObject({ failure: 'host-unknown' });
  });

  it('is not confused by an answer that is no HTTP, or has huge headers', async () => {
    for (const reply of ['hello\r\n\r\n', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`]) {
      const server = createSocketServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.end(reply));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
      const { port } = server.address() as AddressInfo;
      expect(await post(client({ allowsLoopback: true }), `http://127.0.0.1:${port}/`)).toMatchObject({
        statusCode: null,
        failure: 'answer-unreadable',
      });
    }
  });
});
