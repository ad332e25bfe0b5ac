/* global navigator, document */
/** Resolves with the time (performance.now(), ms) at which the element showed its first frame. */
export function firstFrame(element) {
  return new Promise((resolve) => element.requestVideoFrameCallback((now) => resolve(now)));
}

/** The same camera and microphone for every page. */
export async function captured() {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { width: 1280, height: 720, frameRate: 30 },
  });
  return { audioTrack: stream.getAudioTracks()[0], videoTrack: stream.getVideoTracks()[0] };
}

export function videoElement() {
  const element = Object.assign(document.createElement('video'), { autoplay: true, muted: true, playsInline: true });
  document.body.append(element);
  return element;
}
