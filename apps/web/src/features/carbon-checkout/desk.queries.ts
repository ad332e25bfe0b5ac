import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import { OrderFields } from './checkout.queries.js';

export const OrdersQuery = graphql(
  `
    query CarbonOrders(
      $summitId: ID
      $state: CarbonOrderState
      $payment: CarbonPaymentMethod
      $search: String
      $after: String
    ) {
      carbonOrders(summitId: $summitId, state: $state, payment: $payment, search: $search, after: $after, first: 50) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...CarbonOrderFields
        }
      }
    }
  `,
  [OrderFields],
);
const RetirementFields = graphql(
  `
    fragment CarbonRetirementFields on CarbonRetirement @_unmask {
      id
      state
      serials
      credits
      orderedGrams
      orderCount
      startedAt
      registryUrl
      retiredOn
      offer {
        batchId
        registry
        registryProjectId
        vintage
        isDemonstration
        projectName {
          ...TextFields
        }
      }
    }
  `,
  [TextFields],
);
export const RetirementsQuery = graphql(
  `
    query CarbonRetirementDesk {
      carbonRetirementDesk {
        ordered {
          orderedGrams
          orderCount
          offer {
            batchId
            vintage
            isDemonstration
            projectName {
              ...TextFields
            }
          }
        }
        retirements {
          ...CarbonRetirementFields
        }
      }
    }
  `,
  [TextFields, RetirementFields],
);
export const BeginRetirement = graphql(`
  mutation BeginCarbonRetirement($batchId: ID!) {
    answer: beginCarbonRetirement(batchId: $batchId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ConfirmRetirement = graphql(`
  mutation ConfirmCarbonRetirement($id: ID!, $proof: CarbonRetirementProofInput!) {
    answer: confirmCarbonRetirement(retirementId: $id, proof: $proof) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const TakeBackRetirement = graphql(`
  mutation TakeBackCarbonRetirement($id: ID!) {
    answer: takeBackCarbonRetirement(retirementId: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ConfirmTransfer = graphql(`
  mutation ConfirmCarbonTransfer($orderId: ID!, $amountMinor: Float!, $currency: String!, $bankReference: String!) {
    answer: confirmCarbonTransfer(
      orderId: $orderId
      amountMinor: $amountMinor
      currency: $currency
      bankReference: $bankReference
    ) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const WithdrawOrder = graphql(`
  mutation WithdrawCarbonOrder($orderId: ID!) {
    answer: withdrawCarbonOrder(orderId: $orderId) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const SettleRefund = graphql(`
  mutation SettleCarbonRefund($refundId: ID!, $how: String!) {
    answer: settleCarbonRefund(refundId: $refundId, how: $how) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const AccountQuery = graphql(
  `
    query CarbonAccount {
      carbonAccount {
        lines {
          projectId
          projectSlug
          companyName
          isDemonstration
          orderCount
          paidGrams
          retiredGrams
          projectName {
            ...TextFields
          }
          received {
            minor
            currency
          }
          transferred {
            minor
            currency
          }
          refunded {
            minor
            currency
          }
          paidOut {
            minor
            currency
          }
          owed {
            minor
            currency
          }
        }
        payouts {
          id
          projectId
          paidOn
          reference
          reverses
          isReversed
          amount {
            minor
            currency
          }
        }
      }
    }
  `,
  [TextFields],
);
export const RecordPayout = graphql(`
  mutation RecordCarbonPayout($input: CarbonPayoutInput!) {
    answer: recordCarbonPayout(input: $input) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const ReversePayout = graphql(`
  mutation ReverseCarbonPayout($id: ID!) {
    answer: reverseCarbonPayout(payoutId: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

type Desk = NonNullable<ResultOf<typeof RetirementsQuery>['carbonRetirementDesk']>;
export type OrderedBatch = Desk['ordered'][number];
export type RetirementView = Desk['retirements'][number];
export type AccountLine = ResultOf<typeof AccountQuery>['carbonAccount']['lines'][number];
export type PayoutView = ResultOf<typeof AccountQuery>['carbonAccount']['payouts'][number];
