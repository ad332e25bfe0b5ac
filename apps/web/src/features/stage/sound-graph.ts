import { playOn } from '../device-check/index.js';
import { RAMP_MS } from './sound-level.js';

interface Parts {
  readonly context: AudioContext;
  readonly output: MediaStreamAudioDestinationNode;
  /** Not the context's own output: a silenced iPhone plays this, and a speaker can be chosen for it. */
  readonly element: HTMLAudioElement;
}

/** Levels by Web Audio, all mixed into one element in mono: for browsers whose elements have no volume. Made of nothing until it is used. */
export class SoundGraph {
  private parts: Parts | null = null;

  /** Call it within a gesture where the browser wants one; `onBlocked` says so. */
  play(onBlocked: () => void): void {
    const { context, element } = this.open();
    if (context.state === 'suspended') void context.resume();
    element.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked();
    });
  }

  playOn(speakerId: string | null): void {
    void playOn(this.open().element, speakerId);
  }

  add(track: MediaStreamTrack, level: number): { gain: GainNode; remove: () => void } {
    const { context, output } = this.open();
    const source = context.createMediaStreamSource(new MediaStream([track]));
    const gain = context.createGain();
    gain.gain.value = level;
    source.connect(gain).connect(output);
    return {
      gain,
      remove: () => {
        source.disconnect();
        gain.disconnect();
      },
    };
  }

  ramp({ gain, context }: GainNode, level: number): void {
    const now = context.currentTime;
    gain.cancelScheduledValues(now);
    gain.setValueAtTime(gain.value, now);
    gain.linearRampToValueAtTime(level, now + RAMP_MS / 1_000);
  }

  close(): void {
    if (this.parts === null) return;
    const { context, element } = this.parts;
    this.parts = null;
    element.srcObject = null;
    void context.close();
  }

  private open(): Parts {
    if (this.parts !== null) return this.parts;
    const context = new AudioContext({ latencyHint: 'interactive' });
    const output = context.createMediaStreamDestination();
    output.channelCount = 1;
    output.channelCountMode = 'explicit';
    const element = new Audio();
    element.srcObject = output.stream;
    this.parts = { context, output, element };
    return this.parts;
  }
}
