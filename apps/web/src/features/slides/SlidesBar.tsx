import { IconChevronLeft, IconChevronRight, IconPresentationOff } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { refusalMessage } from '../stage/index.js';
import { stepOf } from './slide-keys.js';
import classes from './slides.module.css';
import { useSlideShow, type SlideShow } from './use-slide-show.js';

/** For who shows slides, below the picture: back, on, take away; and the keys of remote controls. */
export function SlidesBar(): ReactNode {
  const show = useSlideShow();
  return show.mayTurn ? <TurningBar show={show} /> : null;
}

function TurningBar({ show }: { show: SlideShow }): ReactNode {
  const t = useText();
  useSlideKeys(show);
  return (
    <section className={classes.bar} aria-label={t('slides.turn')} data-slides data-testid="slides-bar">
      <TurnButtons show={show} />
      <button
        type="button"
        className={classes.quietButton}
        title={t('slides.hide')}
        data-testid="hide-slides"
        onClick={show.hide}
      >
        <IconPresentationOff size={20} aria-hidden />
        <span className={classes.barLabel}>{t('slides.hide')}</span>
      </button>
      {show.problem && (
        <p className={classes.problem} role="alert">
          {t(refusalMessage(show.problem))}
        </p>
      )}
    </section>
  );
}

/** One page back, where one is, one page on. */
function TurnButtons({ show: { shown, step } }: { show: SlideShow }): ReactNode {
  const t = useText();
  if (shown === null) return null;
  const { page, pageCount } = shown;
  return (
    <div className={classes.turn}>
      <button
        type="button"
        className={classes.turnButton}
        aria-label={t('slides.back')}
        title={`${t('slides.back')} (Page Up)`}
        disabled={page === 1}
        data-testid="slide-back"
        onClick={() => step('back')}
      >
        <IconChevronLeft size={22} aria-hidden className={classes.arrow} />
      </button>
      <span className={classes.count}>{t('slides.place', { page, count: pageCount })}</span>
      <button
        type="button"
        className={classes.turnButton}
        data-next
        aria-label={t('slides.next')}
        title={`${t('slides.next')} (Page Down)`}
        disabled={page === pageCount}
        data-testid="slide-next"
        onClick={() => step('next')}
      >
        <IconChevronRight size={22} aria-hidden className={classes.arrow} />
      </button>
    </div>
  );
}

function useSlideKeys(show: SlideShow): void {
  const { direction } = useLanguage();
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const step = stepOf(event, direction);
      if (step === undefined || !isFree(event)) return;
      event.preventDefault();
      latest.current.step(step);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [direction]);
}

/** Whether nothing else wants the key: lists scroll and fields move by the same ones. Remote controls send Page Up and Page Down wherever the focus is. */
function isFree({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target.closest('[data-slides]') !== null || target === document.body) return true;
  if (key !== 'PageDown' && key !== 'PageUp') return false;
  return (
    target.closest('input, textarea, select, dialog, aside, [contenteditable], [role=menu], [role=listbox]') === null
  );
}
