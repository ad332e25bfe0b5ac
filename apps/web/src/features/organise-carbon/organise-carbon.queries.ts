import { TextFields } from '../../clients/graphql/fragments.js';
import { ENTRY_FRAGMENTS } from '../../clients/graphql/footprint-entry.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const RowFields = graphql(`
  fragment BalanceRowFields on CarbonBalanceRow @_unmask {
    origin
    part
    activity
    line
    name
    people
    amount
    unit
    gramsPerUnit
    basis
    source
    grams
  }
`);
const SummitFootprintFields = graphql(`
  fragment SummitFootprintFields on SummitFootprint @_unmask {
    grams
    nonCo2Grams
    edition
    countsNonCo2
    sums {
      origin
      part
      grams
    }
    people {
      participants
      others
      groups
      staff
      streaming
    }
    avoided {
      rows {
        name
      }
      people
      scenarioGrams
      onlineGrams
      avoidedGrams
    }
  }
`);
const CoverageFields = graphql(
  `
    fragment CoverageFields on CarbonCoverage @_unmask {
      retirements {
        project {
          ...TextFields
        }
        country
        methodology
        registry
        registryProjectId
        vintage
        correspondingAdjustment
        isDemonstration
        firstSerial
        lastSerial
        credits
        retiredOn
        registryUrl
        participantsGrams
        organiserGrams
      }
      participantsGrams
      organiserGrams
      uncoveredGrams
      surplusGrams
    }
  `,
  [TextFields],
);
const PlanFields = graphql(
  `
    fragment CarbonPlanFields on CarbonPlan @_unmask {
      stage
      revision
      groups {
        name
        isStaff
        people
        travel {
          ...TravelEntryFields
        }
        stays {
          ...StayEntryFields
        }
        online {
          ...OnlineEntryFields
        }
      }
      othersLikeMean
      items {
        category
        kind
        name
        amount
        unit
        kilogramsPerUnit
        country
        province
        source
      }
      streaming {
        country
        device
        network
      }
      scenario {
        name
        people
        travel {
          ...TravelEntryFields
        }
        stays {
          ...StayEntryFields
        }
      }
    }
  `,
  ENTRY_FRAGMENTS,
);
const ComputedFields = graphql(
  `
    fragment ComputedFields on ComputedSummitFootprint @_unmask {
      version
      stage
      grams
      computedAt
      footprint {
        ...SummitFootprintFields
      }
    }
  `,
  [SummitFootprintFields],
);
const RulesFields = graphql(`
  fragment CarbonRulesFields on SummitCarbonRules @_unmask {
    isOffered
    countsNonCo2
    countsDevices
    boundary
    edition
    serverCountry
    revision
  }
`);
export const DeskQuery = graphql(
  `
    query CarbonBalanceDesk($slug: String!) {
      draftSummit(slug: $slug) {
        id
        carbonRules {
          ...CarbonRulesFields
        }
        carbonBalanceDesk {
          estimate {
            ...ComputedFields
          }
          recomputed {
            ...ComputedFields
          }
          coverage {
            ...CoverageFields
          }
          onTheWayGrams
          orderableGrams
          known {
            registered
            checkedIn
            footprints
            ofAccounts
          }
          measured {
            country
            people
            gigabytes
            hours
          }
          published {
            version
            reason
            publishedAt
          }
          isReleased
        }
      }
    }
  `,
  [RulesFields, ComputedFields, CoverageFields],
);
export const PlansQuery = graphql(
  `
    query CarbonPlans($slug: String!) {
      draftSummit(slug: $slug) {
        id
        carbonBalanceDesk {
          plans {
            ...CarbonPlanFields
          }
        }
      }
    }
  `,
  [PlanFields],
);
export const DoorQuery = graphql(`
  query CarbonDoor($slug: String!) {
    draftSummit(slug: $slug) {
      id
      carbonBalanceDesk {
        door {
          url
          size
          path
        }
      }
    }
  }
`);
export const SavePlan = graphql(
  `
    mutation SaveCarbonPlan($input: CarbonPlanInput!) {
      saveCarbonPlan(input: $input) {
        __typename
        ... on CarbonPlanSaved {
          plan {
            ...CarbonPlanFields
          }
        }
        ... on CarbonPlanProblems {
          problems {
            path
            code
            country
          }
        }
        ... on StaleCarbonPlan {
          current {
            ...CarbonPlanFields
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [PlanFields],
);
export const ComputeSummit = graphql(`
  mutation ComputeSummitFootprint($summitId: ID!, $stage: CarbonBalanceStage!) {
    computeSummitFootprint(summitId: $summitId, stage: $stage) {
      __typename
      ... on SummitFootprintComputed {
        computed {
          version
        }
      }
      ... on CarbonPlanProblems {
        problems {
          path
          code
          country
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const PublishBalance = graphql(`
  mutation PublishCarbonBalance($summitId: ID!, $computedVersion: Int!, $reason: String) {
    publishCarbonBalance(summitId: $summitId, computedVersion: $computedVersion, reason: $reason) {
      __typename
      ... on CarbonBalancePublished {
        balance {
          version
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const SaveRules = graphql(
  `
    mutation SaveSummitCarbonRules($summitId: ID!, $input: SummitCarbonRulesInput!) {
      saveSummitCarbonRules(summitId: $summitId, input: $input) {
        __typename
        ... on SummitCarbonRulesSaved {
          rules {
            ...CarbonRulesFields
          }
        }
        ... on StaleSummitCarbonRules {
          current {
            ...CarbonRulesFields
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [RulesFields],
);
export const OffersQuery = graphql(
  `
    query OffersForSummit {
      carbonOffers {
        batchId
        projectName {
          ...TextFields
        }
        country
        vintage
        pricePerTonne {
          minor
          currency
        }
        availableGrams
        isDemonstration
      }
    }
  `,
  [TextFields],
);
export const BalanceQuery = graphql(
  `
    query CarbonBalance($slug: String!, $version: Int) {
      carbonBalance(slug: $slug, version: $version) {
        version
        computedVersion
        sha256
        reason
        publishedAt
        summitSlug
        summitTitle {
          ...TextFields
        }
        firstDay
        lastDay
        isLatest
        estimateGrams
        leftOut
        footprint {
          ...SummitFootprintFields
          rows {
            ...BalanceRowFields
          }
        }
        coverage {
          ...CoverageFields
        }
        versions {
          version
          sha256
          reason
          publishedAt
        }
      }
    }
  `,
  [TextFields, SummitFootprintFields, RowFields, CoverageFields],
);

export type Desk = NonNullable<ResultOf<typeof DeskQuery>['draftSummit']>['carbonBalanceDesk'];
export type CarbonRules = ResultOf<typeof RulesFields>;
export type CarbonPlan = ResultOf<typeof PlanFields>;
export type SummitFootprint = ResultOf<typeof SummitFootprintFields>;
export type BalanceRow = ResultOf<typeof RowFields>;
export type Coverage = ResultOf<typeof CoverageFields>;
export type PublishedBalance = NonNullable<ResultOf<typeof BalanceQuery>['carbonBalance']>;
export type PlanInput = VariablesOf<typeof SavePlan>['input'];
export type Stage = CarbonPlan['stage'];
export type PlanProblem = { readonly path: string; readonly code: string; readonly country: string | null };
