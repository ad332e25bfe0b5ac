import { useEffect, useRef } from 'react';
import type { StageSlides } from '@app/contracts';
import { type CommandProblem, type LiveRoomView, useLiveRoom, useOrders } from '../stage/index.js';
import { pageAfter, type PageStep } from './slide-keys.js';
import { HideSlides, ShowSlides, TurnPage } from './slides.queries.js';
import { useSlideDesk } from './use-slide-desk.js';

export interface SlideShow {
  /** What everybody sees; `null` for no slides. */
  readonly shown: StageSlides | null;
  /** This person turns its pages and takes it away. */
  readonly mayTurn: boolean;
  readonly show: (deckId: string, page: number) => void;
  readonly step: (step: PageStep) => void;
  readonly goTo: (page: number) => void;
  readonly hide: () => void;
  /** Of the last order; `null` when it was done. */
  readonly problem: CommandProblem | null;
}

/** Whether somebody may have something to do with slides: then they ask what there is. */
export const hasDesk = ({ isModerator, seat, booths }: LiveRoomView): boolean =>
  isModerator || booths.length > 0 || seat?.role === 'speaker' || seat?.role === 'moderator';

/** Speakers show theirs while they are on stage. */
export const mayShow = ({ isModerator, seat }: LiveRoomView): boolean => isModerator || seat?.state === 'on-stage';

/**
 * What is shown of the slides, and the orders about it. One turn is on its way at a time, and then the one that was wanted
 * last: whoever presses quickly ends where they wanted to.
 */
export function useSlideShow(): SlideShow {
  const view = useLiveRoom();
  const sessionId = view.session.id;
  const shown = view.stage.slides;
  const { desk } = useSlideDesk(sessionId, { isWanted: hasDesk(view) });
  const { order, orderAndWait, problem } = useOrders();
  const wanted = useRef<number | null>(null);
  const isTurning = useRef(false);
  const deckId = shown?.deckId;
  const page = shown?.page;
  useEffect(() => {
    // Where the pages have come to on the way does not count; where somebody else turned them does.
    if (!isTurning.current || wanted.current === page) wanted.current = null;
  }, [deckId, page]);

  const turn = async (deck: string): Promise<void> => {
    if (isTurning.current) return;
    isTurning.current = true;
    for (let next = wanted.current; next !== null; next = wanted.current === next ? null : wanted.current) {
      const refused = await orderAndWait(TurnPage, { sessionId, deckId: deck, page: next });
      if (refused !== null) wanted.current = null;
    }
    isTurning.current = false;
  };
  const goTo = (target: number): void => {
    if (deckId === undefined || target === (wanted.current ?? page)) return;
    wanted.current = target;
    void turn(deckId);
  };
  return {
    shown,
    mayTurn:
      shown !== null &&
      mayShow(view) &&
      (view.isModerator || (desk?.decks.some(({ id, mayUse }) => mayUse && id === shown.deckId) ?? false)),
    show: (deck, first) => order(ShowSlides, { sessionId, deckId: deck, page: first }),
    step: (step) => {
      if (shown) goTo(pageAfter(step, wanted.current ?? shown.page, shown.pageCount));
    },
    goTo,
    hide: () => {
      if (deckId !== undefined) order(HideSlides, { sessionId, deckId });
    },
    problem,
  };
}
