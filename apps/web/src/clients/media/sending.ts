import type { MediaSource, VideoCodec } from '@app/contracts';
import type { types } from 'mediasoup-client';
import {
  CAMERA_ENCODINGS,
  CAMERA_START_KBPS,
  SCREEN_ENCODINGS,
  SCREEN_START_KBPS,
  SCREEN_SVC_ENCODINGS,
} from './video-layers.js';

/** Those whose layers come in one stream. */
const SVC_CODECS: readonly VideoCodec[] = ['VP9', 'AV1'];

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
      const encodings = SVC_CODECS.includes(codec) ? SCREEN_SVC_ENCODINGS : SCREEN_ENCODINGS;
      return { encodings, codecOptions: { videoGoogleStartBitrate: SCREEN_START_KBPS } };
    }
  }
}

/** Tells the browser what a picture is about, unless its owner did: a screen stays sharp, a person (and signing hands) in motion. */
export function prepareTrack(source: MediaSource, track: MediaStreamTrack): void {
  if (track.kind !== 'video' || track.contentHint !== '') return;
  track.contentHint = source === 'screen' ? 'detail' : 'motion';
}
