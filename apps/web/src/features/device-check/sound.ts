const TONE_HZ = 440;
const TONE_SECONDS = 1.2;
/** About −14 dBFS: clearly audible, not startling. */
const TONE_GAIN = 0.2;

/** Plays a tone on the chosen output, `null` for the system's; resolves when it is over. Rejects when the browser refuses to play. */
export async function playTone(speakerId: string | null): Promise<void> {
  const context = new AudioContext();
  try {
    const output = context.createMediaStreamDestination();
    const gain = context.createGain();
    const oscillator = context.createOscillator();
    const start = context.currentTime;
    oscillator.frequency.value = TONE_HZ;
    // Faded at both ends: a hard edge clicks.
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(TONE_GAIN, start + 0.05);
    gain.gain.setValueAtTime(TONE_GAIN, start + TONE_SECONDS - 0.1);
    gain.gain.linearRampToValueAtTime(0, start + TONE_SECONDS);
    oscillator.connect(gain).connect(output);
    const element = new Audio();
    element.srcObject = output.stream;
    await playOn(element, speakerId);
    await element.play();
    oscillator.start();
    oscillator.stop(start + TONE_SECONDS);
    await new Promise((resolve) => oscillator.addEventListener('ended', resolve, { once: true }));
    element.srcObject = null;
  } finally {
    await context.close();
  }
}

/** Sends an element's sound to an output, where the browser can; a device that is gone leaves the system's. */
export async function playOn(element: HTMLMediaElement, speakerId: string | null): Promise<void> {
  if (!('setSinkId' in element)) return;
  try {
    await element.setSinkId(speakerId ?? '');
  } catch {
    return;
  }
}

/** Calls `onLevel` with a microphone's loudness from 0 (silence) to 1, on each animation frame; returns the function that stops. */
export function watchLevel(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  const source = context.createMediaStreamSource(new MediaStream([track]));
  source.connect(analyser);
  // A context made before the first gesture sleeps.
  if (context.state === 'suspended') void context.resume();
  const samples = new Float32Array(analyser.fftSize);
  let frame = 0;
  const measure = (): void => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
    frame = requestAnimationFrame(measure);
  };
  measure();
  return () => {
    cancelAnimationFrame(frame);
    source.disconnect();
    void context.close();
  };
}

/** Quieter than this counts as silence. */
const FLOOR_DBFS = -60;

/** Loudness of samples between −1 and 1 as a part of the range from −60 dBFS to full scale: what an ear expects of a meter. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DBFS));
}
