/* global document, passOf */
// Several speakers in one page: the web app's own media client for each, with a drawn picture. Bundled by `test/support/page-bundle.ts`.
import { loadMediaRoom } from '../../../apps/web/src/clients/media/index.ts';

const SIZE = { width: 960, height: 540 };
const FRAMES_PER_SECOND = 4;
const rooms = new Map();

/** A picture with a name, that changes all the time. */
function drawnTrack(name) {
  const canvas = Object.assign(document.createElement('canvas'), SIZE);
  const pen = canvas.getContext('2d', { alpha: false });
  let turn = 0;
  setInterval(() => {
    turn += 1;
    pen.fillStyle = `hsl(${(rooms.size * 37) % 360} 35% 30%)`;
    pen.fillRect(0, 0, SIZE.width, SIZE.height);
    pen.fillStyle = 'white';
    pen.font = '64px sans-serif';
    pen.fillText(name, 60, 280);
    pen.fillRect((turn * 40) % SIZE.width, 400, 40, 40);
  }, 1_000 / FRAMES_PER_SECOND);
  return canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks()[0];
}

globalThis.publishers = {
  async join(name) {
    const room = await loadMediaRoom();
    rooms.set(name, room);
    room.connect(() => passOf(name));
    // No sound: in a pause nobody takes the middle from whoever has it.
    await room.publish({ videoTrack: drawnTrack(name) });
  },
  states: () => [...rooms.values()].map((room) => room.getSnapshot().camera),
};
