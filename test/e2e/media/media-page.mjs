/* global AudioContext, Event, MediaStream, MediaStreamTrackGenerator, OffscreenCanvas, OscillatorNode */
/* global RTCPeerConnection, RTCRtpReceiver, URLSearchParams, VideoFrame, document, navigator */
// What a browser does in the media tests: the web app's own media client, driven by name. Bundled by `test/support/page-bundle.ts`.
import { loadMediaRoom } from '../../../apps/web/src/clients/media/index.ts';

const rooms = new Map();
const shown = new Set();
const outages = new Map();
const statuses = new Map();

// Watches what the client does with the browser's own connections, and stands in for the network between.
const ice = { restarts: 0, isUdpBlocked: false, connections: new Map() };
const { setRemoteDescription } = RTCPeerConnection.prototype;
RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
  const ufrag = /a=ice-ufrag:(\S+)/.exec(sdp)?.[1];
  if (ice.connections.has(this) && ufrag !== ice.connections.get(this)) ice.restarts += 1;
  ice.connections.set(this, ufrag);
  // To a browser, a candidate that it never hears of and one behind a firewall are the same.
  const heard = ice.isUdpBlocked ? sdp.replaceAll(/^a=candidate:.* udp .*\r\n/gm, '') : sdp;
  return setRemoteDescription.call(this, { type, sdp: heard });
};

/** As in a network that lets nobody through but the relay: `udp` or `tcp` is how the page gets there. */
function relayOnly(transport) {
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration) {
      super(through(transport, configuration));
    }
    setConfiguration(configuration) {
      super.setConfiguration(through(transport, configuration));
    }
  };
}
const through = (transport, { iceServers, ...configuration }) => ({
  ...configuration,
  iceTransportPolicy: 'relay',
  iceServers: iceServers.map(({ urls, ...server }) => ({
    ...server,
    urls: urls.filter((url) => url.endsWith(`=${transport}`)),
  })),
});

/** What a browser reports half a minute after a network has gone, reported now; the restart that follows is a real one. */
function reportFailure() {
  for (const connection of ice.connections.keys()) {
    if (connection.connectionState !== 'connected') continue;
    Object.defineProperty(connection, 'connectionState', { value: 'failed', configurable: true });
    connection.dispatchEvent(new Event('connectionstatechange'));
    delete connection.connectionState;
  }
}

/** `audio`: the fake microphone, which beeps; `tone`: a sound without a pause; `video`: the fake camera. */
async function captured(kinds, widthPx) {
  const [hasAudio, hasVideo] = [kinds.includes('audio'), kinds.includes('video')];
  const stream =
    hasAudio || hasVideo
      ? await navigator.mediaDevices.getUserMedia({
          audio: hasAudio,
          video: hasVideo ? { width: widthPx, height: (widthPx * 9) / 16, frameRate: 30 } : false,
        })
      : undefined;
  return {
    ...(hasAudio ? { audioTrack: stream.getAudioTracks()[0] } : {}),
    ...(kinds.includes('tone') ? { audioTrack: toneTrack(440) } : {}),
    ...(hasVideo ? { videoTrack: stream.getVideoTracks()[0] } : {}),
  };
}

function toneTrack(frequencyHz) {
  const context = new AudioContext();
  const to = context.createMediaStreamDestination();
  const oscillator = new OscillatorNode(context, { frequency: frequencyHz });
  oscillator.connect(to);
  oscillator.start();
  return to.stream.getAudioTracks()[0];
}

/** A screen of 1280 × 720 on which something moves; also in a page that is behind another one, where a canvas would stand still. */
function aScreen() {
  const canvas = new OffscreenCanvas(1280, 720);
  const picture = canvas.getContext('2d');
  const track = new MediaStreamTrackGenerator({ kind: 'video' });
  const frames = track.writable.getWriter();
  let turn = 0;
  setInterval(() => {
    turn += 1;
    picture.fillStyle = '#fff';
    picture.fillRect(0, 0, 1280, 720);
    picture.fillStyle = `hsl(${turn * 7} 80% 40%)`;
    for (let line = 0; line < 24; line += 1) picture.fillRect(40, 30 * line, ((turn * 13 + line * 97) % 1200) + 20, 18);
    const frame = new VideoFrame(canvas, { timestamp: performance.now() * 1_000 });
    void frames.write(frame).catch(() => frame.close());
  }, 50);
  return track;
}

/** Shows a remote track the way the app does: frames are decoded only for an element. */
function show(name, room) {
  const { remotes, booths } = room.getSnapshot();
  for (const { participantId, videoTrack, audioTrack, screenTrack } of remotes.values()) {
    play(`${name}-${participantId}-video`, 'video', videoTrack);
    play(`${name}-${participantId}-audio`, 'audio', audioTrack);
    play(`${name}-${participantId}-screen`, 'video', screenTrack);
  }
  for (const { language, soundTrack, signTrack } of booths.values()) {
    play(`${name}-${language}-sound`, 'audio', soundTrack);
    play(`${name}-${language}-signs`, 'video', signTrack);
  }
}
function play(id, kind, track) {
  const element = document.getElementById(id) ?? Object.assign(document.createElement(kind), { id, autoplay: true });
  if (!element.isConnected) document.body.append(element);
  if (element.srcObject?.getTracks()[0] !== track) element.srcObject = track === null ? null : new MediaStream([track]);
}

const sourceOf = (kind) => (kind === 'video' ? 'camera' : kind === 'audio' ? 'microphone' : kind);

globalThis.mediaPage = {
  async open(name, passQuery) {
    const room = await loadMediaRoom();
    rooms.set(name, room);
    statuses.set(name, []);
    room.subscribe(() => {
      const { status } = room.getSnapshot().connection;
      if (statuses.get(name).at(-1) !== status) statuses.get(name).push(status);
    });
    room.subscribe(() => show(name, room));
    // As a page with a large tile for everybody would; a test that shows something else says so.
    room.subscribe(() => {
      for (const id of room.getSnapshot().remotes.keys()) {
        if (shown.has(`${name} ${id}`)) continue;
        shown.add(`${name} ${id}`);
        room.showPicture(id, 'camera', 1280);
      }
    });
    room.connect(async () => (await fetch(`/test-pass?${new URLSearchParams(passQuery)}`)).json());
  },
  state(name) {
    const { remotes, booths, ...rest } = rooms.get(name).getSnapshot();
    return {
      ...rest,
      booths: [...booths.values()].map(({ soundTrack, signTrack, ...booth }) => ({
        ...booth,
        hasSound: soundTrack !== null,
        hasSigns: signTrack !== null,
      })),
      remotes: [...remotes.values()].map(({ audioTrack, videoTrack, screenTrack, screenSoundTrack, ...remote }) => ({
        ...remote,
        hasAudio: audioTrack !== null,
        hasVideo: videoTrack !== null,
        hasScreen: screenTrack !== null,
        hasScreenSound: screenSoundTrack !== null,
      })),
    };
  },
  /** Of the connection, in their order. */
  statuses: (name) => statuses.get(name),
  async publish(name, kinds, widthPx = 1280) {
    return rooms.get(name).publish(await captured(kinds, widthPx));
  },
  interpret: (name, language, frequencyHz) =>
    rooms.get(name).interpret(language, { soundTrack: toneTrack(frequencyHz) }),
  sign: async (name, language) =>
    rooms.get(name).interpret(language, { signTrack: (await captured(['video'])).videoTrack }),
  listenTo: (name, languages) => rooms.get(name).listenTo(languages),
  /** What both ends agreed on. */
  descriptions: () =>
    [...ice.connections.keys()].flatMap(({ currentLocalDescription: own, currentRemoteDescription: other }) =>
      own === null || other === null ? [] : [{ own: own.sdp, other: other.sdp }],
    ),
  share: (name) => rooms.get(name).publish({ screenTrack: aScreen() }),
  unshare: (name) => rooms.get(name).publish({ screenTrack: null }),
  statistics: (name) => rooms.get(name).statistics(),
  lowBandwidth: (name, isLow) => rooms.get(name).lowBandwidth(isLow),
  /** As a browser without the others. */
  decodesOnly(mimeTypes) {
    const { getCapabilities } = RTCRtpReceiver;
    RTCRtpReceiver.getCapabilities = (kind) => {
      const known = getCapabilities.call(RTCRtpReceiver, kind);
      const codecs = known.codecs.filter(({ mimeType }) => kind !== 'video' || mimeTypes.includes(mimeType));
      return { ...known, codecs };
    };
  },
  stop: (name) => rooms.get(name).publish({ audioTrack: null, videoTrack: null }),
  mute: (name, source) => rooms.get(name).mute(source),
  unmute: (name, source) => rooms.get(name).unmute(source),
  show: (name, participantId, source, widthPx) => rooms.get(name).showPicture(participantId, source, widthPx),
  /** Counters of one remote track, `null` when it isn't received. */
  async received(name, participantId, kind) {
    const report = await rooms.get(name).getRemoteStats(participantId, sourceOf(kind));
    const inbound = report === null ? undefined : [...report.values()].find(({ type }) => type === 'inbound-rtp');
    if (inbound === undefined) return null;
    const { framesDecoded = 0, packetsReceived = 0, packetsLost = 0, frameWidth = 0, ssrc } = inbound;
    // Sound that came, without what the browser made up for what did not.
    const heardS = ((inbound.totalSamplesReceived ?? 0) - (inbound.concealedSamples ?? 0)) / 48_000;
    const codec = report.get(inbound.codecId)?.mimeType;
    return { framesDecoded, packetsReceived, packetsLost, frameWidth, ssrc, heardS, codec };
  },
  /** `udp` or `tcp`: how media of that kind comes in. */
  async protocol(name, participantId, kind) {
    const report = await rooms.get(name).getRemoteStats(participantId, sourceOf(kind));
    const pair = [...report.values()].find(
      ({ type, state, nominated }) => type === 'candidate-pair' && state === 'succeeded' && nominated,
    );
    return report.get(pair?.localCandidateId)?.protocol ?? null;
  },
  /** How media of that kind come in: the own candidate's type, the protocol to the relay where there is one, and the other end. */
  async path(name, participantId, kind) {
    const report = await rooms.get(name).getRemoteStats(participantId, sourceOf(kind));
    const pair = [...report.values()].find(
      ({ type, state, nominated }) => type === 'candidate-pair' && state === 'succeeded' && nominated,
    );
    const { candidateType, protocol, relayProtocol } = report.get(pair?.localCandidateId) ?? {};
    const to = report.get(pair?.remoteCandidateId)?.address ?? null;
    return { type: candidateType ?? null, protocol: relayProtocol ?? protocol ?? null, to };
  },
  relayOnly,
  /** Watches packets of one remote track come; `outage` says the longest time without one, in ms. */
  watchOutage(name, participantId, kind) {
    const seen = { count: -1, atMs: performance.now(), longestMs: 0 };
    outages.set(name, seen);
    const look = async () => {
      const report = await rooms.get(name).getRemoteStats(participantId, sourceOf(kind));
      const inbound = report === null ? undefined : [...report.values()].find(({ type }) => type === 'inbound-rtp');
      const count = inbound?.packetsReceived ?? 0;
      const nowMs = performance.now();
      if (count !== seen.count && count > 0) {
        seen.longestMs = Math.max(seen.longestMs, nowMs - seen.atMs);
        seen.atMs = nowMs;
      }
      seen.count = count;
      setTimeout(look, 10);
    };
    void look();
  },
  outage: (name) => Math.max(outages.get(name).longestMs, performance.now() - outages.get(name).atMs),
  blockUdp: () => void (ice.isUdpBlocked = true),
  iceRestarts: () => ice.restarts,
  /** Connections that this page has ever made. */
  connections: () => ice.connections.size,
  reportFailure,
  close: (name) => rooms.get(name).close(),
};
