import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import { RegistrationFieldFields } from '../registration/index.js';

const TicketFields = graphql(
  `
    fragment TicketFields on Ticket @_unmask {
      id
      status
      name
      email
      language
      position
      doorCode
      picture {
        size
        path
      }
      checkedInAt
      answers {
        fieldId
        values
      }
      fields {
        ...RegistrationFieldFields
      }
      summit {
        id
        slug
        title {
          ...TextFields
        }
        timeZone
        startsOn
        endsOn
        place {
          ...TextFields
        }
        calendarUrl
      }
    }
  `,
  [TextFields, RegistrationFieldFields],
);
export const TicketQuery = graphql(
  `
    query Ticket($key: TicketKeyInput!) {
      ticket(key: $key) {
        __typename
        ... on Ticket {
          ...TicketFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [TicketFields],
);
export const CancelTicket = graphql(
  `
    mutation CancelTicket($key: TicketKeyInput!) {
      cancelTicket(key: $key) {
        __typename
        ... on Ticket {
          ...TicketFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [TicketFields],
);
export const ChangeTicket = graphql(
  `
    mutation ChangeTicket($key: TicketKeyInput!, $input: RegistrantInput!) {
      changeTicket(key: $key, input: $input) {
        __typename
        ... on Ticket {
          ...TicketFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [TicketFields],
);
export const DeleteTicketData = graphql(`
  mutation DeleteTicketData($key: TicketKeyInput!) {
    deleteTicketData(key: $key) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const SignInWithTicket = graphql(`
  mutation SignInWithTicket($key: TicketKeyInput!) {
    signInWithTicket(key: $key) {
      __typename
      ... on TicketSignedIn {
        summitSlug
      }
      ... on Refusal {
        code
      }
    }
  }
`);

export type TicketView = ResultOf<typeof TicketFields>;
/** A ticket by its link's secret, or by its summit for who is signed in. */
export type TicketKey = { token: string } | { summitSlug: string };
