import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** Slides of a session, for who brings, shows or interprets them; `null` for everybody else. */
export const SlideDeskQuery = graphql(`
  query SlideDesk($sessionId: ID!) {
    slideDesk(sessionId: $sessionId) {
      mayBring
      presenterIds
      decks {
        id
        title
        personId
        pageCount
        mayUse
        pages {
          page
          address
          width
          height
          label
        }
      }
    }
  }
`);
export type SlideDesk = NonNullable<ResultOf<typeof SlideDeskQuery>['slideDesk']>;
export type SlideDeck = SlideDesk['decks'][number];

export const BeginSlideDeck = graphql(`
  mutation BeginSlideDeck($sessionId: ID!, $title: String!, $pageCount: Int!, $personId: ID) {
    answer: beginSlideDeck(sessionId: $sessionId, title: $title, pageCount: $pageCount, personId: $personId) {
      ... on SlideDeckBegun {
        deckId
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const DeleteSlideDeck = graphql(`
  mutation DeleteSlideDeck($sessionId: ID!, $deckId: ID!) {
    answer: deleteSlideDeck(sessionId: $sessionId, deckId: $deckId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const ShowSlides = graphql(`
  mutation ShowSlides($sessionId: ID!, $deckId: ID!, $page: Int!) {
    answer: showSlides(sessionId: $sessionId, deckId: $deckId, page: $page) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const TurnPage = graphql(`
  mutation TurnPage($sessionId: ID!, $deckId: ID!, $page: Int!) {
    answer: turnPage(sessionId: $sessionId, deckId: $deckId, page: $page) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const HideSlides = graphql(`
  mutation HideSlides($sessionId: ID!, $deckId: ID!) {
    answer: hideSlides(sessionId: $sessionId, deckId: $deckId) {
      ... on Refusal {
        code
      }
    }
  }
`);

export const ShareScreen = graphql(`
  mutation ShareScreen($sessionId: ID!) {
    answer: shareScreen(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const StopOwnScreen = graphql(`
  mutation StopOwnScreen($sessionId: ID!) {
    answer: stopOwnScreen(sessionId: $sessionId) {
      ... on Refusal {
        code
      }
    }
  }
`);
export const StopScreen = graphql(`
  mutation StopScreen($sessionId: ID!, $participantId: ID!) {
    answer: stopScreen(sessionId: $sessionId, participantId: $participantId) {
      ... on Refusal {
        code
      }
    }
  }
`);
