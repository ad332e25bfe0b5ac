import type { StageState } from '@app/contracts';
import type { Translate } from '../../app/i18n/use-text.js';
import type { ChatConnection } from '../../clients/chat/index.js';
import type { MediaConnection, MediaQuality } from '../../clients/media/index.js';

/** How the page's connections are doing: one word for the eye, one sentence for the reader. */
export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'lost' | 'over';

/** The worse of chat and media. `media` is `null` while its code is being loaded; before the session begins its room may not be open yet. */
export function connectionState(
  media: MediaConnection | null,
  chat: ChatConnection,
  status: StageState['status'],
): ConnectionState {
  if (media?.status === 'ended') return 'over';
  if (media?.status === 'refused' || chat.status === 'closed')
    return chat.status === 'closed' && chat.reason === 'ended' ? 'over' : 'lost';
  if (media?.status === 'reconnecting' || chat.status === 'reconnecting') return 'reconnecting';
  if (media?.status === 'room-not-open' && status !== 'live') return 'connected';
  if (media === null || media.status !== 'connected') return 'connecting';
  return 'connected';
}

/** The state as a sentence; while connected, how well media come through. */
export function connectionWords(state: ConnectionState, quality: MediaQuality, t: Translate): string {
  return state === 'connected' && quality !== 'good' ? t(`stage.quality-${quality}`) : t(`stage.connection-${state}`);
}
