import { useEffect, useState } from 'react';
import type { Ack, RoomStatistics } from '@app/contracts';
import type { MediaRoom } from '../../clients/media/index.js';

/** The server looks at each connection every eight seconds. */
const ASK_EVERY_MS = 4_000;

/** How everybody is connected, asked again and again while it is shown; `null` until the first answer. */
export function useRoomStatistics(room: MediaRoom | null, isShown: boolean): Ack<RoomStatistics> | null {
  const [answer, setAnswer] = useState<Ack<RoomStatistics> | null>(null);
  useEffect(() => {
    if (!isShown || room === null) return;
    let isLeft = false;
    const ask = async (): Promise<void> => {
      if (document.hidden) return;
      const next = await room.roomStatistics();
      if (!isLeft) setAnswer(next);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      isLeft = true;
      clearInterval(timer);
    };
  }, [room, isShown]);
  return answer;
}
