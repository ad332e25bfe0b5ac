// Runs in a network namespace: hands what comes to a TCP address there to a Unix socket, which namespaces don't divide.
import { createConnection, createServer } from 'node:net';

const [host, port, path] = process.argv.slice(2);
const server = createServer((from) => {
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
