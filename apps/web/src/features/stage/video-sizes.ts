import type { ParticipantId } from '@app/contracts';
import type { MediaRoom } from '../../clients/media/index.js';

/**
 * How large each participant's picture is shown. Somebody may stand in several places at once (in the middle and at
 * their seat): the largest decides which layer is worth receiving, and nobody who is out of sight takes any.
 */
export class VideoSizes {
  private readonly places = new Map<ParticipantId, Map<string, number>>();
  private readonly told = new Map<ParticipantId, number>();

  /** `tell` gets a participant's largest width in device pixels, 0 when they are out of sight; only when it changed. */
  constructor(private readonly tell: (participantId: ParticipantId, widthPx: number) => void) {}

  /** One place shows this participant `widthPx` wide; 0 when it does not, or not any more. */
  report(place: string, participantId: ParticipantId, widthPx: number): void {
    const widths = this.places.get(participantId) ?? new Map<string, number>();
    this.places.set(participantId, widths);
    if (widthPx > 0) widths.set(place, Math.round(widthPx));
    else widths.delete(place);
    const largest = Math.max(0, ...widths.values());
    if (this.told.get(participantId) === largest) return;
    this.told.set(participantId, largest);
    this.tell(participantId, largest);
  }
}

const ofRooms = new WeakMap<MediaRoom, VideoSizes>();

/** The sizes of all cameras that a page shows of this room, wherever it shows them. */
export function videoSizesOf(room: MediaRoom): VideoSizes {
  const known =
    ofRooms.get(room) ?? new VideoSizes((participantId, widthPx) => room.showPicture(participantId, 'camera', widthPx));
  ofRooms.set(room, known);
  return known;
}
