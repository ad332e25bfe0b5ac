import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { DeleteSlideDeck, type SlideDeck } from './slides.queries.js';
import classes from './slides.module.css';
import type { SlideShow } from './use-slide-show.js';

interface DeckItemProps {
  sessionId: string;
  deck: SlideDeck;
  presenter: string | null;
  /** Beside the stage; before the session nothing can be shown. */
  show: SlideShow | null;
  /** This person may show slides now. */
  mayShow: boolean;
  onDeleted: () => void;
}

/** One deck: its pages in small, to be shown by a press on one. */
export function DeckItem({ sessionId, deck, presenter, show, mayShow, onDeleted }: DeckItemProps): ReactNode {
  const t = useText();
  const isShown = show?.shown?.deckId === deck.id;
  const current = isShown ? show.shown?.page : undefined;
  const thumbs = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const list = thumbs.current;
    const thumb = list?.querySelector('[aria-current]')?.parentElement;
    // Within its row alone: nothing else on the page may move.
    if (list && thumb) list.scrollLeft = thumb.offsetLeft - (list.clientWidth - thumb.clientWidth) / 2;
  }, [current]);
  const mayPress = show !== null && mayShow && deck.mayUse;
  const press = (page: number): void => {
    if (isShown) show.goTo(page);
    else show?.show(deck.id, page);
  };
  return (
    <li className={classes.deck} data-testid="deck" data-deck={deck.id} data-shown={isShown || undefined}>
      <div className={classes.deckHead}>
        <div>
          <h3>
            <bdi>{deck.title}</bdi>
          </h3>
          <p className={classes.soft}>
            {presenter !== null && (
              <>
                <bdi>{presenter}</bdi>
                {' · '}
              </>
            )}
            {t('slides.pages', { count: deck.pageCount })}
            {isShown && <span className={classes.mark}>{t('slides.is-shown')}</span>}
          </p>
        </div>
        {mayPress && !isShown && (
          <button
            type="button"
            className={classes.mainButton}
            data-testid="show-deck"
            aria-label={`${t('slides.show')}: \u2068${deck.title}\u2069`}
            onClick={() => press(1)}
          >
            {t('slides.show')}
          </button>
        )}
      </div>
      <ol
        ref={thumbs}
        className={classes.thumbs}
        aria-label={t('slides.pages-of', { title: `\u2068${deck.title}\u2069` })}
      >
        {deck.pages.map(({ page, address, label, width, height }) => {
          const name = t('slides.page-label', { page, label: `\u2068${label}\u2069` });
          const picture = (
            <img
              src={`${address}/small.webp`}
              alt={mayPress ? '' : name}
              width={width}
              height={height}
              loading="lazy"
            />
          );
          return (
            <li key={page}>
              {mayPress ? (
                <button
                  type="button"
                  className={classes.thumb}
                  aria-label={name}
                  aria-current={page === current || undefined}
                  data-testid="thumb"
                  onClick={() => press(page)}
                >
                  {picture}
                  <span aria-hidden>{page}</span>
                </button>
              ) : (
                <span className={classes.thumb} aria-current={page === current || undefined}>
                  {picture}
                  <span aria-hidden>{page}</span>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {deck.mayUse && <DeleteDeck sessionId={sessionId} deck={deck} onDeleted={onDeleted} />}
    </li>
  );
}

/** In two steps: what is deleted is gone, also from the stage. */
function DeleteDeck({
  sessionId,
  deck,
  onDeleted,
}: Pick<DeckItemProps, 'sessionId' | 'deck' | 'onDeleted'>): ReactNode {
  const t = useText();
  const client = useClient();
  const [state, setState] = useState<'idle' | 'asking' | 'deleting' | 'failed'>('idle');
  const remove = async (): Promise<void> => {
    setState('deleting');
    const { data } = await client.mutation(DeleteSlideDeck, { sessionId, deckId: deck.id }).toPromise();
    const isGone = data !== undefined && (!('code' in data.answer) || data.answer.code === 'not-found');
    if (isGone) onDeleted();
    else setState('failed');
  };
  if (state === 'idle')
    return (
      <button
        type="button"
        className={classes.textButton}
        aria-label={`${t('slides.delete')}: \u2068${deck.title}\u2069`}
        onClick={() => setState('asking')}
      >
        {t('slides.delete')}
      </button>
    );
  return (
    <div className={classes.sure} role="group" aria-label={t('slides.delete-question')}>
      <p role={state === 'failed' ? 'alert' : undefined}>
        {state === 'failed' ? t('slides.not-deleted') : t('slides.delete-question')}
      </p>
      <button
        type="button"
        className={classes.quietButton}
        disabled={state === 'deleting'}
        onClick={() => void remove()}
      >
        {t('slides.delete-sure')}
      </button>
      <button type="button" className={classes.textButton} autoFocus onClick={() => setState('idle')}>
        {t('slides.keep')}
      </button>
    </div>
  );
}
