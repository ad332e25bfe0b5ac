import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** How a session takes questions, for who may change it; `null` for everybody else. */
export const QuestionRulesQuery = graphql(`
  query QuestionRules($sessionId: ID!) {
    questionRules(sessionId: $sessionId) {
      isOpen
      moderation
      mayBeAnonymous
    }
  }
`);
export type Rules = NonNullable<ResultOf<typeof QuestionRulesQuery>['questionRules']>;

export const RuleQuestions = graphql(`
  mutation RuleQuestions(
    $sessionId: ID!
    $isOpen: Boolean!
    $moderation: QuestionModeration!
    $mayBeAnonymous: Boolean!
  ) {
    answer: ruleQuestions(
      sessionId: $sessionId
      isOpen: $isOpen
      moderation: $moderation
      mayBeAnonymous: $mayBeAnonymous
    ) {
      ... on Refusal {
        code
      }
    }
  }
`);
