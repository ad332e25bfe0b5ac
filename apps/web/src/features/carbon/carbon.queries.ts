import { TextFields } from '../../clients/graphql/fragments.js';
import { ENTRY_FRAGMENTS } from '../../clients/graphql/footprint-entry.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import type { AirportChoice } from './footprint-form.js';

const AirportFields = graphql(`
  fragment AirportFields on Airport @_unmask {
    iata
    name
    city {
      text
    }
    country
    place {
      latitude
      longitude
    }
  }
`);
export const AirportsQuery = graphql(
  `
    query Airports($search: String!, $first: Int!) {
      airports(search: $search, first: $first) {
        ...AirportFields
      }
    }
  `,
  [AirportFields],
);
export const AirportsByCodeQuery = graphql(
  `
    query AirportsByCode($codes: [String!]!) {
      airportsByCode(codes: $codes) {
        ...AirportFields
      }
    }
  `,
  [AirportFields],
);

/** Everything that a result shows, with the published numbers behind it. */
const FootprintFields = graphql(`
  fragment FootprintFields on Footprint @_unmask {
    grams
    low
    high
    edition
    ruleSet
    countsNonCo2
    components {
      part
      index
      grams
      basis
      notes
      amount
      lines {
        kind
        grams
        factors {
          id
          value
          unit
          source
          year
          licence
          location
        }
      }
    }
    alternatives {
      kind
      part
      index
      grams
      savedGrams
    }
  }
`);
const KeptFootprintFields = graphql(
  `
    fragment KeptFootprintFields on KeptFootprint @_unmask {
      id
      summitSlug
      version
      recordedAt
      footprint {
        ...FootprintFields
      }
      entry {
        travel {
          ...TravelEntryFields
        }
        stays {
          ...StayEntryFields
        }
        online {
          ...OnlineEntryFields
        }
        home {
          kwh
          people
          country
        }
      }
    }
  `,
  [FootprintFields, ...ENTRY_FRAGMENTS],
);
export const ComputeFootprintQuery = graphql(
  `
    query ComputeFootprint($input: FootprintInput!) {
      computeFootprint(input: $input) {
        __typename
        ... on Footprint {
          ...FootprintFields
        }
        ... on FootprintProblems {
          problems {
            path
            code
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [FootprintFields],
);
export const KeepFootprint = graphql(
  `
    mutation KeepFootprint($input: FootprintInput!, $token: String) {
      keepFootprint(input: $input, token: $token) {
        __typename
        ... on FootprintKept {
          token
          footprint {
            ...KeptFootprintFields
          }
        }
        ... on FootprintProblems {
          problems {
            path
            code
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [KeptFootprintFields],
);
export const FootprintQuery = graphql(
  `
    query KeptFootprint($token: String!) {
      footprint(token: $token) {
        __typename
        ... on KeptFootprint {
          ...KeptFootprintFields
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [KeptFootprintFields],
);
export const OpenOwnFootprint = graphql(
  `
    mutation OpenOwnFootprint($summitSlug: String) {
      openOwnFootprint(summitSlug: $summitSlug) {
        __typename
        ... on FootprintKept {
          token
          footprint {
            ...KeptFootprintFields
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [KeptFootprintFields],
);
export const DeleteFootprint = graphql(`
  mutation DeleteFootprint($token: String!) {
    deleteFootprint(token: $token) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);

const SceneFields = graphql(
  `
    fragment SceneFields on SummitCarbon @_unmask {
      summit {
        id
        slug
        title {
          ...TextFields
        }
        place {
          ...TextFields
        }
        timeZone
        startsOn
        endsOn
      }
      rules {
        isOffered
        countsNonCo2
        countsDevices
        boundary
        edition
        serverCountry
      }
    }
  `,
  [TextFields],
);
export const CarbonScenesQuery = graphql(
  `
    query CarbonScenes {
      carbonScenes {
        ...SceneFields
      }
    }
  `,
  [SceneFields],
);
export const SummitCarbonQuery = graphql(
  `
    query SummitCarbon($slug: String!, $ticket: String) {
      summitCarbon(slug: $slug) {
        ...SceneFields
        prefill(ticket: $ticket) {
          country
          nights
          arrivalAirports {
            ...AirportFields
          }
          venueAirports {
            ...AirportFields
          }
          venueCountry
          online {
            hours
            gigabytes
            sessions
          }
        }
      }
    }
  `,
  [SceneFields, AirportFields],
);
export const CarbonOffersQuery = graphql(
  `
    query CarbonOffers {
      carbonOffers {
        batchId
        projectSlug
        projectName {
          ...TextFields
        }
        projectType
        country
        place {
          ...TextFields
        }
        registry
        companyName
        vintage
        pricePerTonne {
          minor
          currency
        }
        availableGrams
        correspondingAdjustment
        isDemonstration
      }
    }
  `,
  [TextFields],
);

export type ServerFootprint = ResultOf<typeof FootprintFields>;
export type ServerKept = ResultOf<typeof KeptFootprintFields>;
export type ServerEntry = ServerKept['entry'];
export type CarbonScene = ResultOf<typeof SceneFields>;
export type SummitCarbon = NonNullable<ResultOf<typeof SummitCarbonQuery>['summitCarbon']>;
export type CarbonOffer = ResultOf<typeof CarbonOffersQuery>['carbonOffers'][number];

export const toAirportChoice = ({
  iata,
  name,
  city,
  country,
  place,
}: ResultOf<typeof AirportFields>): AirportChoice => ({
  iata,
  name,
  city: city.text,
  country,
  latitude: place.latitude,
  longitude: place.longitude,
});
