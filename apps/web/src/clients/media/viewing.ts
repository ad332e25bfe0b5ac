import type { ParticipantId } from '@app/contracts';
import type { PictureSource } from './media-room.js';
import { spatialLayerFor } from './video-layers.js';

/** What this page shows and plays; outlives sessions. */
export class Viewing {
  private readonly widths = new Map<string, number>();
  private languages: ReadonlySet<string> = new Set();
  private isLow = false;
  private layersLess = 0;
  /** What the page is expected to show first, in device pixels; 0 since it has said so itself. */
  private expectedPx = 0;
  private expectedOf: ParticipantId | null = null;

  /** Before the page is drawn: it is likely to show somebody at this width. */
  expect(widthPx: number): void {
    this.expectedPx = widthPx;
  }

  /** Of those who are there, the one whose picture is likely to be shown. */
  likely(participantId: ParticipantId | null): void {
    this.expectedOf = participantId;
  }

  /** The layer of what is expected; `null` when nothing is, or no cameras are received. */
  get expectedLayer(): 0 | 1 | 2 | null {
    return this.expectedPx > 0 && !this.isLow ? this.layerFor('camera', this.expectedPx) : null;
  }

  /** @returns whether anything was still expected */
  forgetExpected(): boolean {
    const was = this.expectedPx > 0;
    this.expectedPx = 0;
    return was;
  }

  /** @returns whether that changed anything */
  showPicture(participantId: ParticipantId, source: PictureSource, widthPx: number): boolean {
    const key = keyOf(participantId, source);
    if ((this.widths.get(key) ?? 0) === widthPx) return false;
    if (widthPx > 0) {
      this.widths.set(key, widthPx);
      this.forgetExpected();
    } else this.widths.delete(key);
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
    const expectedPx = source === 'camera' && participantId === this.expectedOf ? this.expectedPx : 0;
    return this.widths.get(keyOf(participantId, source)) ?? expectedPx;
  }

  /** The device can't decode all of it in time: this many upper layers are not asked for. @returns whether that is news */
  relieve(layersLess: number): boolean {
    const isNews = layersLess !== this.layersLess;
    this.layersLess = layersLess;
    return isNews;
  }

  /** The layer for a picture, as its size and the device allow. */
  layerOf(participantId: ParticipantId, source: PictureSource): 0 | 1 | 2 {
    return this.layerFor(source, this.widthOf(participantId, source));
  }

  private layerFor(source: PictureSource, widthPx: number): 0 | 1 | 2 {
    const layer = spatialLayerFor(source, widthPx);
    // Screens are read, and have a layer less to give.
    const most = source === 'screen' ? 2 : 2 - this.layersLess;
    return layer <= most ? layer : most === 1 ? 1 : 0;
  }

  hears(language: string): boolean {
    return this.languages.has(language);
  }
}

const keyOf = (participantId: ParticipantId, source: PictureSource): string => `${source} ${participantId}`;
