import { graphql } from '../../clients/graphql/graphql.js';

export const CaptionFeedsQuery = graphql(`
  query CaptionFeeds($sessionId: ID!) {
    captionFeeds(sessionId: $sessionId) {
      id
      language
      createdAt
    }
  }
`);
export const OpenCaptionFeed = graphql(`
  mutation OpenCaptionFeed($sessionId: ID!, $language: String!) {
    answer: openCaptionFeed(sessionId: $sessionId, language: $language) {
      __typename
      ... on CaptionFeedOpened {
        url
        secret
        feed {
          id
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const CloseCaptionFeed = graphql(`
  mutation CloseCaptionFeed($id: ID!) {
    answer: closeCaptionFeed(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const TranscriptsQuery = graphql(`
  query SessionTranscripts($summit: String!, $session: String!) {
    summit(slug: $summit) {
      id
      session(slug: $session) {
        id
        transcripts {
          language
          vttUrl
          textUrl
        }
      }
    }
  }
`);
