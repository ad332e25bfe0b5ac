import type { CreatedConsumer } from '@app/contracts';
import { receivingCapabilities } from './device.js';
import type { Signalling } from './signalling.js';
import { priorityOf } from './video-layers.js';

/** What came of the stage without having been asked for one by one. */
export interface FirstStage {
  /** By producer id; who takes one deletes it. */
  readonly consumers: Map<string, CreatedConsumer>;
  /** Of the picture among them. */
  readonly layer: 0 | 1 | 2 | null;
}
export const NOTHING_FIRST: Promise<FirstStage> = Promise.resolve({ consumers: new Map(), layer: null });

/**
 * Asks for what everybody who comes hears and sees, in one breath with the join: sound, and who speaks in this layer (`null`: no
 * picture). Nothing when the server can't, and then each is asked for by itself. Never rejects.
 */
export async function receiveFirst(signalling: Signalling, layer: 0 | 1 | 2 | null): Promise<FirstStage> {
  const rtpCapabilities = await receivingCapabilities();
  if (rtpCapabilities === null) return NOTHING_FIRST;
  const picture = layer === null ? {} : { spatialLayer: layer, priority: priorityOf('camera', layer) };
  const answer = await signalling.order('media:receive-stage', { rtpCapabilities: { ...rtpCapabilities }, ...picture });
  if (!answer.ok) return NOTHING_FIRST;
  return { consumers: new Map(answer.value.consumers.map((one) => [one.producerId, one])), layer };
}
