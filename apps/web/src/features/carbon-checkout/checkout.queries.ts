import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

export const OrderFields = graphql(
  `
    fragment CarbonOrderFields on CarbonOrder @_unmask {
      id
      reference
      state
      payment
      buyer
      grams
      amount {
        minor
        currency
      }
      offer {
        batchId
        projectSlug
        projectName {
          ...TextFields
        }
        companyName
        registry
        vintage
        isDemonstration
      }
      summit {
        slug
        title {
          ...TextFields
        }
      }
      name
      email
      leaderboardName
      placedAt
      expiresAt
      paidAt
      endedAt
      payee {
        companyName
        holder
        bank
        number
      }
      refunds {
        id
        reason
        state
        amount {
          minor
          currency
        }
        dueAt
        doneAt
      }
      retirement {
        registryUrl
        retiredOn
      }
      certificateCode
      revocationReason
    }
  `,
  [TextFields],
);
export type OrderView = ResultOf<typeof OrderFields>;

export const PaymentMethodsQuery = graphql(`
  query CarbonPaymentMethods($batchId: ID!) {
    carbonPaymentMethods(batchId: $batchId)
  }
`);
export const PlaceOrder = graphql(`
  mutation PlaceCarbonOrder($input: CarbonOrderInput!) {
    placeCarbonOrder(input: $input) {
      __typename
      ... on CarbonOrderPlaced {
        token
        order {
          id
        }
      }
      ... on CarbonGramsLeft {
        gramsLeft
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const OrderQuery = graphql(
  `
    query CarbonOrder($token: String!) {
      carbonOrder(token: $token) {
        __typename
        ... on CarbonOrder {
          ...CarbonOrderFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [OrderFields],
);
export const OpenCheckout = graphql(`
  mutation OpenCarbonCheckout($token: String!) {
    openCarbonCheckout(token: $token) {
      __typename
      ... on CarbonCheckout {
        url
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const PayInSandbox = graphql(
  `
    mutation PayCarbonOrderInSandbox($token: String!) {
      payCarbonOrderInSandbox(token: $token) {
        __typename
        ... on CarbonOrder {
          ...CarbonOrderFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [OrderFields],
);
export const CancelOrder = graphql(
  `
    mutation CancelCarbonOrder($token: String!) {
      cancelCarbonOrder(token: $token) {
        __typename
        ... on CarbonOrder {
          ...CarbonOrderFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [OrderFields],
);
export const MailOrder = graphql(`
  mutation MailCarbonOrder($token: String!) {
    mailCarbonOrder(token: $token) {
      __typename
      ... on CarbonOrderMailed {
        email
      }
      ... on Refusal {
        code
      }
    }
  }
`);
