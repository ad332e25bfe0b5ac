import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useViewer } from '../../app/viewer.js';
import { DeckItem } from './DeckItem.js';
import { DeckUploadForm, type Presenter } from './DeckUploadForm.js';
import classes from './slides.module.css';
import { useSlideDesk } from './use-slide-desk.js';

interface SessionSlidesProps {
  sessionId: string;
  /** Of the programme, by name. */
  people: readonly Presenter[];
}

/** Slides before the session, for who brings or interprets them; nothing for everybody else. */
export function SessionSlides({ sessionId, people }: SessionSlidesProps): ReactNode {
  const t = useText();
  const { viewer } = useViewer();
  const { desk, refresh } = useSlideDesk(sessionId, { isWanted: viewer !== null });
  if (desk === null) return null;
  const nameOf = (id: string | null): string | null => people.find(({ personId }) => personId === id)?.name ?? null;
  const presenters = people.filter(({ personId }) => desk.presenterIds.includes(personId));
  return (
    <section className={classes.before} aria-labelledby="session-slides" data-testid="session-slides">
      <h2 id="session-slides">{t('slides.slides')}</h2>
      {desk.decks.length === 0 ? (
        <p className={classes.soft}>{desk.mayBring ? t('slides.none-bring') : t('slides.none')}</p>
      ) : (
        <ul className={classes.decks}>
          {desk.decks.map((deck) => (
            <DeckItem
              key={deck.id}
              sessionId={sessionId}
              deck={deck}
              presenter={nameOf(deck.personId)}
              show={null}
              mayShow={false}
              onDeleted={refresh}
            />
          ))}
        </ul>
      )}
      {desk.mayBring && (
        <DeckUploadForm
          sessionId={sessionId}
          presenters={presenters}
          self={viewer?.personId ?? null}
          onDone={refresh}
        />
      )}
    </section>
  );
}
