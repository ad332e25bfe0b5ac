import { RoomFanout } from '@app/realtime';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { WebSocketServer } from 'ws';
import { SERVER_CORE } from '../machine.js';

/** A server that hands what one client says to all others of its room. `fork` it with the variant; it sends its port. */
export type FanoutVariant = 'canopy' | 'socket.io' | 'ws';

interface Said {
  said: (payload: unknown) => void;
}
type ReaderSocket = Socket<Said, Said>;

const http = createServer();
const starters: Record<FanoutVariant, () => void> = {
  canopy: () => {
    const fanout = new RoomFanout<Said, ReaderSocket>({ onCaughtUp: () => undefined });
    socketIo(
      (socket) => fanout.add('room', socket),
      (payload) => fanout.emit('room', 'said', payload),
    );
  },
  'socket.io': () => {
    const io = socketIo(
      (socket) => void socket.join('room'),
      (payload) => void io.to('room').emit('said', payload),
    );
  },
  ws: () => {
    const server = new WebSocketServer({ server: http, perMessageDeflate: false });
    server.on('connection', (socket, request) => {
      if (!request.url?.includes('publisher')) return;
      server.clients.delete(socket);
      socket.on('message', (data: Buffer) => {
        const text = data.toString();
        for (const reader of server.clients) reader.send(text);
      });
    });
  },
};

function socketIo(onReader: (socket: ReaderSocket) => void, onSaid: (payload: unknown) => void): Server<Said, Said> {
  const io = new Server<Said, Said>(http, { perMessageDeflate: false, serveClient: false, pingInterval: 600_000 });
  io.on('connection', (socket) => {
    if (socket.handshake.query['role'] !== 'publisher') onReader(socket);
    socket.on('said', onSaid);
  });
  return io;
}

pinServer();
starters[process.argv[2] as FanoutVariant]();
/** The load has the other core. Where there is no `taskset`, the system shares them out. */
function pinServer(): void {
  try {
    execFileSync('taskset', ['-a', '-c', '-p', String(SERVER_CORE), String(process.pid)], { stdio: 'ignore' });
  } catch {
    return;
  }
}

http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
// Asked for the processor time it has used, in seconds.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});
process.on('disconnect', () => process.exit(0));
