import type { ResultOf } from 'gql.tada';
import { graphql } from '../../clients/graphql/graphql.js';

export const ErasePersonalData = graphql(`
  mutation ErasePersonalData($summitId: ID!, $of: PersonalDataOf!, $id: ID!) {
    erasePersonalData(summitId: $summitId, of: $of, id: $id) {
      __typename
      ... on PersonalDataErased {
        staysInProgramme
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export const SessionWritersQuery = graphql(`
  query SessionWriters($summitId: ID!, $sessionId: ID!, $search: String) {
    sessionWriters(summitId: $summitId, sessionId: $sessionId, search: $search) {
      participantId
      name
      messages
      questions
    }
  }
`);

export const EraseOwnData = graphql(`
  mutation EraseOwnData {
    eraseOwnData {
      __typename
      ... on PersonalDataErased {
        staysInProgramme
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export type EraseOwnAnswer = ResultOf<typeof EraseOwnData>['eraseOwnData'];
