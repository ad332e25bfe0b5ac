import type { MediaSource, VideoCodec } from '@app/contracts';
import type { types } from 'mediasoup-client';
import {
  CAMERA_ENCODINGS,
  CAMERA_START_KBPS,
  SCREEN_AV1_ENCODINGS,
  SCREEN_ENCODINGS,
  SCREEN_START_KBPS,
  SCREEN_VP9_ENCODINGS,
} from './video-layers.js';

type SendingOptions = Pick<types.ProducerOptions, 'encodings' | 'codecOptions'>;

/** Voices: packets carry what the last one said (FEC), and silence is hardly sent (DTX). */
const VOICE: SendingOptions = { codecOptions: { opusFec: true, opusDtx: true, opusMaxAverageBitrate: 40_000 } };
/** What a film or a piece of music in a shared window sounds like. */
const SCREEN_SOUND: SendingOptions = {
  codecOptions: { opusFec: true, opusStereo: true, opusMaxAverageBitrate: 96_000 },
};

/** How each source is encoded; `codec` is that of a picture. */
export function sendingOptions(source: MediaSource, codec: VideoCodec): SendingOptions {
  switch (source) {
    case 'microphone':
    case 'interpretation':
      return VOICE;
    case 'screen-sound':
      return SCREEN_SOUND;
    case 'camera':
    case 'sign-language':
      return { encodings: CAMERA_ENCODINGS, codecOptions: { videoGoogleStartBitrate: CAMERA_START_KBPS } };
    case 'screen': {
      const oneStream = codec === 'VP9' ? SCREEN_VP9_ENCODINGS : codec === 'AV1' ? SCREEN_AV1_ENCODINGS : null;
      const encodings = oneStream ?? SCREEN_ENCODINGS;
      return { encodings, codecOptions: { videoGoogleStartBitrate: SCREEN_START_KBPS } };
    }
  }
}

/**
 * Tells the browser what a picture is about: a person (and signing hands) stays in motion, a screen stays sharp.
 * @NOTE Chromium (156) sends nothing at all of spatial VP9 layers of what it takes for a screen; there sharpness is asked
 * for by `keepSharp` alone.
 */
export function hintAt(source: MediaSource, codec: VideoCodec, track: MediaStreamTrack): void {
  if (track.kind !== 'video') return;
  if (source !== 'screen') track.contentHint ||= 'motion';
  else if (codec === 'VP9') track.contentHint = 'motion';
  else if (track.contentHint !== 'text') track.contentHint = 'detail';
}

/** On a thin line a screen loses frames, not pixels. Browsers that do not know it go on without. */
export async function keepSharp(sender: RTCRtpSender | undefined): Promise<void> {
  if (sender === undefined) return;
  const parameters: Parameters & RTCRtpSendParameters = sender.getParameters();
  parameters.degradationPreference = 'maintain-resolution';
  await sender.setParameters(parameters).catch(() => undefined);
}
/** Not what TypeScript knows. https://www.w3.org/TR/mst-content-hint/#dom-rtcdegradationpreference */
interface Parameters {
  degradationPreference?: 'maintain-framerate' | 'maintain-resolution' | 'balanced';
}
