import type { ParticipantId } from '@app/contracts';
import type { PictureSource } from './media-room.js';
import { spatialLayerFor } from './video-layers.js';

/** What this page shows and plays; outlives sessions. */
export class Viewing {
  private readonly widths = new Map<string, number>();
  private languages: ReadonlySet<string> = new Set();
  private isLow = false;
  private layersLess = 0;

  /** @returns whether that changed anything */
  showPicture(participantId: ParticipantId, source: PictureSource, widthPx: number): boolean {
    const key = keyOf(participantId, source);
    if ((this.widths.get(key) ?? 0) === widthPx) return false;
    if (widthPx > 0) this.widths.set(key, widthPx);
    else this.widths.delete(key);
    return true;
  }

  listenTo(languages: readonly string[]): void {
    this.languages = new Set(languages);
  }

  lowBandwidth(isLow: boolean): void {
    this.isLow = isLow;
  }

  /** Device pixels; 0 when the picture is not wanted. */
  widthOf(participantId: ParticipantId, source: PictureSource): number {
    if (this.isLow && source === 'camera') return 0;
    return this.widths.get(keyOf(participantId, source)) ?? 0;
  }

  /** The device can't decode all of it in time: this many upper layers are not asked for. @returns whether that is news */
  relieve(layersLess: number): boolean {
    const isNews = layersLess !== this.layersLess;
    this.layersLess = layersLess;
    return isNews;
  }

  /** The layer for a picture, as its size and the device allow. */
  layerOf(participantId: ParticipantId, source: PictureSource): 0 | 1 | 2 {
    const layer = spatialLayerFor(source, this.widthOf(participantId, source));
    // Screens are read, and have a layer less to give.
    const most = source === 'screen' ? 2 : 2 - this.layersLess;
    return layer <= most ? layer : most === 1 ? 1 : 0;
  }

  hears(language: string): boolean {
    return this.languages.has(language);
  }
}

const keyOf = (participantId: ParticipantId, source: PictureSource): string => `${source} ${participantId}`;
