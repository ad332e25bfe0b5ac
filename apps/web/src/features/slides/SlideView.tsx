import { useCallback, useRef, useState, type ReactNode } from 'react';
import { SLIDE_LIMITS, type StageSlides } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom, useShownWidth } from '../stage/index.js';
import classes from './slides.module.css';
import { slideSource, useReadySlide } from './use-ready-slide.js';

/** The page that everybody sees now, as large as its place allows; nothing while no slides are shown. */
export function SlideView(): ReactNode {
  const { stage, own } = useLiveRoom();
  const { slides } = stage;
  return (
    slides && <ShownSlide key={slides.deckId} slides={slides} isLowBandwidth={own.devices.choices.isLowBandwidth} />
  );
}

function ShownSlide({ slides, isLowBandwidth }: { slides: StageSlides; isLowBandwidth: boolean }): ReactNode {
  const t = useText();
  const frame = useRef<HTMLElement>(null);
  const [isWide, setIsWide] = useState(false);
  // Once wide, the full picture stays: going back would fetch again.
  const onWidth = useCallback((widthPx: number) => setIsWide((was) => was || widthPx > SLIDE_LIMITS.smallPx), []);
  useShownWidth(frame, onWidth);
  const size = isWide && !isLowBandwidth ? 'full' : 'small';
  const ready = useReadySlide(slides, size);
  const place = t('slides.page-of', { page: slides.page, count: slides.pageCount });
  return (
    <figure
      ref={frame}
      className={classes.view}
      aria-label={t('slides.slides')}
      data-slides
      data-testid="slide-view"
      data-page={ready?.page}
    >
      {ready?.picture && (
        <img
          className={classes.picture}
          src={slideSource(ready.picture, size)}
          width={ready.picture.width}
          height={ready.picture.height}
          alt={ready.text === '' ? t('slides.no-text', { page: ready.page }) : ready.text}
          decoding="sync"
          draggable={false}
        />
      )}
      {ready === null && <p className={classes.coming}>{t('slides.coming')}</p>}
      <figcaption className={classes.place} aria-hidden>
        <bdi dir="ltr">{t('slides.place', { page: slides.page, count: slides.pageCount })}</bdi>
      </figcaption>
      <p role="status" className={classes.announced}>
        {place}
      </p>
    </figure>
  );
}
