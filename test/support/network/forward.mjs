// Runs in a network namespace: hands what comes to a TCP address there to a Unix socket, which namespaces don't divide.
// A line on its input is the beginning of addresses whose connections are cut.
import { createConnection, createServer } from 'node:net';
import { createInterface } from 'node:readline';

const [host, port, path] = process.argv.slice(2);
const open = new Set();
createInterface(process.stdin).on('line', (start) => {
  for (const { from, address } of open) if (address.startsWith(start)) from.resetAndDestroy();
});
const server = createServer((from) => {
  const entry = { from, address: from.remoteAddress ?? '' };
  open.add(entry);
  from.on('close', () => open.delete(entry));
  const to = createConnection(path);
  from.pipe(to);
  to.pipe(from);
  // One end that breaks off takes the other along.
  from.on('error', () => to.destroy());
  to.on('error', () => from.destroy());
  from.on('close', () => to.destroy());
  to.on('close', () => from.destroy());
});
server.listen(Number(port), host, () => process.stdout.write('ready\n'));
