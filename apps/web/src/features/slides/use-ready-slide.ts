import { useEffect, useEffectEvent, useState } from 'react';
import type { SlidePicture, StageSlides } from '@app/contracts';

/** A picture that did not come is asked for again after so long, in milliseconds. */
const AGAIN_MS = 3_000;

/** Where the picture of a page is, in the size that so many device pixels need. */
export const slideSource = ({ address }: SlidePicture, size: 'full' | 'small'): string => `${address}/${size}.webp`;

/**
 * The page that can be shown without a gap: the one before stays until the next picture is there. Then the page that comes
 * after it is fetched, and no other. `null` until the first one is there.
 */
export function useReadySlide(slides: StageSlides, size: 'full' | 'small'): StageSlides | null {
  const [ready, setReady] = useState<StageSlides | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { picture, next } = slides;
  const source = picture && slideSource(picture, size);
  const nextSource = next && slideSource(next, size);
  // Each state of the stage brings slides of its own that say the same.
  const show = useEffectEvent(() => setReady(slides));
  useEffect(() => {
    if (source === null) return;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const image = new Image();
    image.src = source;
    image.decode().then(
      () => {
        if (isLeft) return;
        show();
        if (nextSource !== null) new Image().src = nextSource;
      },
      () => {
        if (!isLeft) timer = setTimeout(() => setAttempt((count) => count + 1), AGAIN_MS);
      },
    );
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [source, nextSource, attempt]);
  return ready;
}
