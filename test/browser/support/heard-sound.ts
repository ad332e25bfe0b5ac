import type { Page } from 'playwright-core';

/**
 * A script for a page: its microphone is a sine tone, so that whoever hears it can tell whose it is. It trembles a little,
 * as a voice does: a tone that stands still is noise to Opus, which then sends nothing. Cameras stay the browser's.
 */
export const microphoneOf = (hertz: number): string => `
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    const microphone = stream.getAudioTracks()[0];
    if (!microphone) return stream;
    const context = new AudioContext();
    const output = context.createMediaStreamDestination();
    const [tone, tremble] = [context.createOscillator(), context.createOscillator()];
    const [loudness, depth] = [context.createGain(), context.createGain()];
    output.channelCount = 1;
    tone.frequency.value = ${hertz};
    tremble.frequency.value = 7;
    loudness.gain.value = 0.3;
    depth.gain.value = 0.1;
    tremble.connect(depth).connect(loudness.gain);
    tone.connect(loudness).connect(output);
    tone.start();
    tremble.start();
    stream.removeTrack(microphone);
    stream.addTrack(output.stream.getAudioTracks()[0]);
    return stream;
  };
`;

/** A script for a page: elements have no volume of their own, as on iOS. */
export const withoutVolume = `
  Object.defineProperty(HTMLMediaElement.prototype, 'volume', { get: () => 1, set: () => undefined });
`;

/**
 * A script for a page that mixes what its elements play as the ear would hear it: each by its volume, silent while it is
 * muted or stopped. `canopyHeard(tones)` tells how loud each tone is in the mix, over the last half second, 1 being full scale.
 */
export const ears = `
  const playing = new Set();
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (this instanceof HTMLAudioElement) playing.add(this);
    return play.call(this);
  };
  let context, mix;
  const taps = new Map();
  const listen = () => {
    context ??= new AudioContext();
    if (!mix) {
      mix = context.createAnalyser();
      mix.fftSize = 16384;
    }
    for (const element of playing) {
      const stream = element.srcObject;
      const known = taps.get(element);
      const track = stream?.getAudioTracks()[0];
      if (known && known.track !== track) {
        known.source.disconnect();
        known.gain.disconnect();
        taps.delete(element);
      }
      if (track && !taps.has(element)) {
        const source = context.createMediaStreamSource(stream);
        const gain = context.createGain();
        source.connect(gain).connect(mix);
        taps.set(element, { track, source, gain });
      }
      const tap = taps.get(element);
      const isIn = element.isConnected || !element.hasAttribute('data-testid');
      if (tap) tap.gain.gain.value = !isIn || element.muted || element.paused ? 0 : element.volume;
    }
  };
  setInterval(listen, 20);
  globalThis.canopyHeard = (tones) => {
    if (!mix) return tones.map(() => 0);
    const samples = new Float32Array(mix.fftSize);
    mix.getFloatTimeDomainData(samples);
    return tones.map((hertz) => {
      // Goertzel, under a Hann window.
      const step = (2 * Math.PI * hertz) / context.sampleRate;
      let real = 0;
      let imaginary = 0;
      for (let index = 0; index < samples.length; index += 1) {
        const weight = 1 - Math.cos((2 * Math.PI * index) / samples.length);
        real += samples[index] * weight * Math.cos(step * index);
        imaginary += samples[index] * weight * Math.sin(step * index);
      }
      return (2 * Math.hypot(real, imaginary)) / samples.length;
    });
  };
`;

/** How loud each tone (hertz) is in what the page plays, 1 being full scale; the page was opened with `ears`. */
export const heard = (page: Page, tones: readonly number[]): Promise<number[]> =>
  page.evaluate(`globalThis.canopyHeard(${JSON.stringify(tones)})`);
