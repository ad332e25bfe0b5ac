import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { REFUSAL_CODES, type StageSlides } from '@app/contracts';
import { problemOf } from '../../clients/graphql/errors.js';
import { type CommandProblem, type LiveRoomView, useLiveRoom } from '../stage/index.js';
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
  const client = useClient();
  const view = useLiveRoom();
  const sessionId = view.session.id;
  const shown = view.stage.slides;
  const { desk } = useSlideDesk(sessionId, { isWanted: hasDesk(view) });
  const [problem, setProblem] = useState<CommandProblem | null>(null);
  const wanted = useRef<number | null>(null);
  const isTurning = useRef(false);
  const deckId = shown?.deckId;
  const page = shown?.page;
  useEffect(() => {
    // Where the pages have come to on the way does not count; where somebody else turned them does.
    if (!isTurning.current || wanted.current === page) wanted.current = null;
  }, [deckId, page]);

  const done = (outcome: Awaited<Answer>): boolean => {
    const found = problemIn(outcome);
    setProblem(found);
    return found === null;
  };
  const turn = async (deck: string): Promise<void> => {
    if (isTurning.current) return;
    isTurning.current = true;
    try {
      for (let next = wanted.current; next !== null; next = wanted.current === next ? null : wanted.current)
        if (!done(await client.mutation(TurnPage, { sessionId, deckId: deck, page: next }).toPromise()))
          wanted.current = null;
    } finally {
      isTurning.current = false;
    }
  };
  const goTo = (page: number): void => {
    if (deckId === undefined || page === (wanted.current ?? shown?.page)) return;
    wanted.current = page;
    void turn(deckId);
  };
  return {
    shown,
    mayTurn:
      shown !== null &&
      mayShow(view) &&
      (view.isModerator || (desk?.decks.some(({ id, mayUse }) => mayUse && id === shown.deckId) ?? false)),
    show: (deck, page) => void client.mutation(ShowSlides, { sessionId, deckId: deck, page }).toPromise().then(done),
    step: (step) => {
      if (shown) goTo(pageAfter(step, wanted.current ?? shown.page, shown.pageCount));
    },
    goTo,
    hide: () => {
      if (deckId !== undefined) void client.mutation(HideSlides, { sessionId, deckId }).toPromise().then(done);
    },
    problem,
  };
}

type RequestError = Parameters<typeof problemOf>[0];
type Answer = Promise<{ data?: { answer: object }; error?: RequestError }>;

function problemIn({ data, error }: Awaited<Answer>): CommandProblem | null {
  if (data) {
    const { answer } = data;
    return 'code' in answer ? (REFUSAL_CODES.find((known) => known === answer.code) ?? 'internal') : null;
  }
  const kind = error && problemOf(error).kind;
  return kind === 'network' || kind === 'rate-limited' ? kind : 'internal';
}
