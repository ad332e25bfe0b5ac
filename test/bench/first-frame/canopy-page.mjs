/* global MediaStream */
// The web app's own media client, as the session page uses it: a pass is fetched, then the room is joined.
import { loadMediaCode, loadMediaRoom } from '../../../apps/web/src/clients/media/index.ts';
import { captured, firstFrame, videoElement } from './frames.mjs';

// A session's page has the code before anybody joins (app/ahead.ts), as the bare page has its own.
await loadMediaCode();

const passSource = (role) => async () => (await fetch(`/pass?role=${role}`)).json();

globalThis.bench = {
  async publish() {
    const room = await loadMediaRoom();
    room.connect(passSource('speaker'));
    const refusal = await room.publish(await captured());
    if (refusal !== null) throw new Error(refusal.message);
    await new Promise((resolve) => {
      const stop = room.subscribe(() => {
        if (room.getSnapshot().camera !== 'on') return;
        stop();
        resolve();
      });
    });
  },
  /** Milliseconds from the click to the first frame. */
  async join() {
    // A session's page knows where streaming is before it has a pass.
    const { mediaUrl } = (await passSource('attendee')()).value;
    const clicked = performance.now();
    const room = await loadMediaRoom();
    const shown = await new Promise((resolve) => {
      const stop = room.subscribe(() => {
        // The session's page shows every seat, and knows them before their pictures come.
        for (const id of room.getSnapshot().remotes.keys()) room.showPicture(id, 'camera', 1280);
        const track = [...room.getSnapshot().remotes.values()].find(
          ({ videoTrack }) => videoTrack !== null,
        )?.videoTrack;
        if (track === undefined) return;
        stop();
        const element = videoElement();
        element.srcObject = new MediaStream([track]);
        resolve(firstFrame(element));
      });
      // Which picture will be shown, and about how large, a session's page says at once (`use-session-clients.ts`).
      room.connect(passSource('attendee'), { mediaUrl, expectPicturePx: 640 });
    });
    return shown - clicked;
  },
};
