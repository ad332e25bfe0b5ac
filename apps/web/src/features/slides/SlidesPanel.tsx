import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { type LiveRoomView, refusalMessage, useLiveRoom } from '../stage/index.js';
import { DeckItem } from './DeckItem.js';
import { DeckUploadForm, type Presenter } from './DeckUploadForm.js';
import classes from './slides.module.css';
import { TurnButtons } from './SlidesBar.js';
import { useSlideDesk } from './use-slide-desk.js';
import { hasDesk, mayShow, type SlideShow, useSlideShow } from './use-slide-show.js';

/** Beside the stage: what is shown and what comes next, the decks with their pages, and the way to bring more. */
export function SlidesPanel(): ReactNode {
  const t = useText();
  const view = useLiveRoom();
  const { desk, refresh } = useSlideDesk(view.session.id, {
    isWanted: hasDesk(view),
    isWatched: view.panel === 'slides',
  });
  const show = useSlideShow();
  const nameOf = (personId: string): string | null => {
    const seat = view.seats.find(({ participantId }) => participantId === personId);
    return seat ? view.textOf(seat).name.text : null;
  };
  if (desk === null) return <p className={classes.empty}>{t('slides.loading')}</p>;
  const presenters = desk.presenterIds.flatMap((personId): Presenter[] => {
    const name = nameOf(personId);
    return name === null ? [] : [{ personId, name }];
  });
  return (
    <div className={classes.panel} data-slides data-testid="slides-panel">
      <Now view={view} show={show} />
      {show.problem && (
        <p className={classes.problem} role="alert">
          {t(refusalMessage(show.problem))}
        </p>
      )}
      {desk.decks.length === 0 ? (
        <p className={classes.empty}>{desk.mayBring ? t('slides.none-bring') : t('slides.none')}</p>
      ) : (
        <ul className={classes.decks}>
          {desk.decks.map((deck) => (
            <DeckItem
              key={deck.id}
              sessionId={view.session.id}
              deck={deck}
              presenter={deck.personId === null ? null : nameOf(deck.personId)}
              show={view.stage.status === 'live' ? show : null}
              mayShow={mayShow(view)}
              onDeleted={refresh}
            />
          ))}
        </ul>
      )}
      {view.stage.status !== 'live' && desk.decks.length > 0 && <p className={classes.soft}>{t('slides.not-live')}</p>}
      {desk.mayBring && (
        <DeckUploadForm
          sessionId={view.session.id}
          presenters={presenters}
          self={view.seat?.participantId ?? null}
          onDone={refresh}
        />
      )}
    </div>
  );
}

/** Page by page for who shows them: this one and the next, as on a presenter's own screen. */
function Now({ view, show }: { view: LiveRoomView; show: SlideShow }): ReactNode {
  const t = useText();
  const { slides } = view.stage;
  if (slides === null || !show.mayTurn) return null;
  return (
    <section className={classes.now} aria-label={t('slides.now')}>
      <div className={classes.pair}>
        {[slides.picture, slides.next].map((picture, index) => (
          <figure key={index}>
            <figcaption>{index === 0 ? t('slides.this-page') : t('slides.next-page')}</figcaption>
            {picture ? (
              <img src={`${picture.address}/small.webp`} alt="" width={picture.width} height={picture.height} />
            ) : (
              <p className={classes.end}>{t('slides.end')}</p>
            )}
          </figure>
        ))}
      </div>
      <div className={classes.nowActions}>
        <TurnButtons show={show} />
        <button type="button" className={classes.quietButton} onClick={show.hide}>
          {t('slides.hide')}
        </button>
      </div>
    </section>
  );
}
