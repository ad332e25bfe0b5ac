// Runs in the server's network: passes UDP on between a visitor and the server, late and out of order when it is told to.
// A line on its input says by how much: `DELAY JITTER` in milliseconds, for each packet in each direction.
import { createSocket } from 'node:dgram';
import { createInterface } from 'node:readline';

const [host, port, server] = process.argv.slice(2);
let delayMs = 0;
let jitterMs = 0;
createInterface(process.stdin).on('line', (line) => ([delayMs, jitterMs] = line.split(' ').map(Number)));

/** Packets overtake each other: each has a delay of its own. */
function later(task) {
  const ms = delayMs + (Math.random() * 2 - 1) * jitterMs;
  if (ms <= 0) task();
  else setTimeout(task, ms);
}

const front = createSocket('udp4');
const backs = new Map();
front.on('message', (packet, { address, port: from }) => {
  const key = `${address}:${from}`;
  let back = backs.get(key);
  if (back === undefined) {
    back = createSocket('udp4');
    back.on('message', (answer) => later(() => front.send(answer, from, address)));
    backs.set(key, back);
  }
  later(() => back.send(packet, Number(port), server));
});
front.bind(Number(port), host, () => process.stdout.write('ready\n'));
