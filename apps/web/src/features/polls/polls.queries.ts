import { graphql } from '../../clients/graphql/graphql.js';

export const SessionPollsQuery = graphql(`
  query SessionPolls($sessionId: ID!) {
    polls(sessionId: $sessionId) {
      id
      change
      kind
      question {
        language
        text
      }
      options {
        id
        text {
          language
          text
        }
      }
      fewest
      most
      scale
      results
      mayChangeVote
      status
      isOnStage
    }
  }
`);
export const CreatePoll = graphql(`
  mutation CreatePoll($sessionId: ID!, $poll: PollInput!) {
    answer: createPoll(sessionId: $sessionId, poll: $poll) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const UpdatePoll = graphql(`
  mutation UpdatePoll($pollId: ID!, $change: Int!, $poll: PollInput!) {
    answer: updatePoll(pollId: $pollId, change: $change, poll: $poll) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const DeletePoll = graphql(`
  mutation DeletePoll($pollId: ID!) {
    answer: deletePoll(pollId: $pollId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const OpenPoll = graphql(`
  mutation OpenPoll($pollId: ID!) {
    answer: openPoll(pollId: $pollId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ClosePoll = graphql(`
  mutation ClosePoll($pollId: ID!) {
    answer: closePoll(pollId: $pollId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ShowPollOnStage = graphql(`
  mutation ShowPollOnStage($pollId: ID!) {
    answer: showPollOnStage(pollId: $pollId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const TakePollOffStage = graphql(`
  mutation TakePollOffStage($pollId: ID!) {
    answer: takePollOffStage(pollId: $pollId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const HidePollWord = graphql(`
  mutation HidePollWord($pollId: ID!, $word: String!, $isHidden: Boolean!) {
    answer: hidePollWord(pollId: $pollId, word: $word, isHidden: $isHidden) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
