import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

const OfferFields = graphql(`
  fragment ProjectOffer on CarbonOffer @_unmask {
    batchId
    vintage
    serials
    pricePerTonne {
      minor
      currency
    }
    availableGrams
    correspondingAdjustment
    adjustmentUrl
  }
`);
export const DocumentFields = graphql(`
  fragment ProjectDocument on CarbonDocument @_unmask {
    id
    kind
    title
    language
    batchId
    byteCount
    sha256
    path
  }
`);
export const PictureFields = graphql(
  `
    fragment ProjectPicture on CarbonPicture @_unmask {
      id
      address
      width
      height
      description {
        ...TextFields
      }
    }
  `,
  [TextFields],
);
export const ProjectsQuery = graphql(
  `
    query CarbonProjects {
      carbonProjects {
        id
        slug
        name {
          ...TextFields
        }
        summary {
          ...TextFields
        }
        type
        country
        isDemonstration
        offers {
          ...ProjectOffer
        }
        pictures {
          ...ProjectPicture
        }
      }
    }
  `,
  [TextFields, OfferFields, PictureFields],
);
export const ProjectQuery = graphql(
  `
    query CarbonProject($slug: String!) {
      carbonProject(slug: $slug) {
        id
        slug
        name {
          ...TextFields
        }
        summary {
          ...TextFields
        }
        description {
          ...TextFields
        }
        type
        country
        place {
          ...TextFields
        }
        methodology
        registry
        registryProjectId
        registryUrl
        companyName
        companyUrl
        isDemonstration
        isWithdrawn
        offers {
          ...ProjectOffer
        }
        documents {
          ...ProjectDocument
        }
        pictures {
          ...ProjectPicture
        }
      }
    }
  `,
  [TextFields, OfferFields, DocumentFields, PictureFields],
);

export type ListedProject = ResultOf<typeof ProjectsQuery>['carbonProjects'][number];
export type Project = NonNullable<ResultOf<typeof ProjectQuery>['carbonProject']>;
export type Offer = Project['offers'][number];
export type Document = Project['documents'][number];
export type Picture = Project['pictures'][number];
export type ProjectType = Project['type'];
