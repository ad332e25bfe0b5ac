import type { ReactNode } from 'react';
import type { SlidePicture } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { type LiveRoomView, refusalMessage, useLiveRoom } from '../stage/index.js';
import { DeckItem } from './DeckItem.js';
import { DeckUploadForm, type Presenter } from './DeckUploadForm.js';
import classes from './slides.module.css';
import { slideSource } from './use-ready-slide.js';
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

/** For who shows them, as on a presenter's own screen: this page, and the next one, which a press shows. */
function Now({ view, show }: { view: LiveRoomView; show: SlideShow }): ReactNode {
  const t = useText();
  const { slides } = view.stage;
  if (slides === null || !show.mayTurn) return null;
  const { picture, next } = slides;
  return (
    <section className={classes.pair} aria-label={t('slides.now')}>
      <figure>
        <figcaption>{t('slides.this-page')}</figcaption>
        {picture && <SmallPicture picture={picture} />}
      </figure>
      <figure>
        <figcaption>{t('slides.next-page')}</figcaption>
        {next ? (
          <button
            type="button"
            className={classes.pairButton}
            aria-label={t('slides.next')}
            title={t('slides.next')}
            onClick={() => show.step('next')}
          >
            <SmallPicture picture={next} />
          </button>
        ) : (
          <p className={classes.end}>{t('slides.end')}</p>
        )}
      </figure>
    </section>
  );
}

function SmallPicture({ picture }: { picture: SlidePicture }): ReactNode {
  return <img src={slideSource(picture, 'small')} alt="" width={picture.width} height={picture.height} />;
}
