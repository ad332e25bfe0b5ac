import { TextFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const DraftedPictureFields = graphql(
  `
    fragment DraftedPictureFields on NewsPicture @_unmask {
      id
      address
      width
      height
      credit
      description {
        ...TextFields
      }
      descriptions {
        language
        text
      }
    }
  `,
  [TextFields],
);
const DraftedNewsFields = graphql(
  `
    fragment DraftedNewsFields on DraftedNewsArticle @_unmask {
      id
      slug
      revision
      languages
      leadingLanguage
      datedOn
      readyLanguages
      isReadyOutdated
      texts {
        language
        title
        summary
        body
        state
      }
      pictures {
        ...DraftedPictureFields
      }
    }
  `,
  [DraftedPictureFields],
);
const NewsAnswer = graphql(
  `
    fragment NewsAnswer on SaveNewsResult @_unmask {
      __typename
      ... on NewsArticleSaved {
        article {
          ...DraftedNewsFields
        }
      }
      ... on Refusal {
        code
      }
    }
  `,
  [DraftedNewsFields],
);

export const NewsDeskQuery = graphql(
  `
    query NewsDesk($summitId: ID!) {
      draftedNews(summitId: $summitId) {
        ...DraftedNewsFields
      }
      embargoes(summitId: $summitId) {
        kind
        objectId
        state
        releasesAt
      }
    }
  `,
  [DraftedNewsFields],
);
export const BeginNews = graphql(
  `
    mutation BeginNews($summitId: ID!, $input: NewNewsArticleInput!) {
      beginNews(summitId: $summitId, input: $input) {
        ...NewsAnswer
      }
    }
  `,
  [NewsAnswer],
);
export const SaveNews = graphql(
  `
    mutation SaveNews($id: ID!, $revision: Int!, $input: NewsArticleInput!) {
      saveNews(id: $id, revision: $revision, input: $input) {
        ...NewsAnswer
      }
    }
  `,
  [NewsAnswer],
);
export const MakeNewsReady = graphql(`
  mutation MakeNewsReady($id: ID!, $revision: Int!, $languages: [String!]!) {
    makeNewsReady(id: $id, revision: $revision, languages: $languages) {
      __typename
      ... on NewsNotReady {
        problems {
          language
          state
        }
      }
      ... on Refusal {
        code
      }
    }
  }
`);
export const TakeNewsBack = graphql(
  `
    mutation TakeNewsBack($id: ID!, $revision: Int!) {
      takeNewsBack(id: $id, revision: $revision) {
        ...NewsAnswer
      }
    }
  `,
  [NewsAnswer],
);
export const RemoveNews = graphql(`
  mutation RemoveNews($id: ID!) {
    removeNews(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const DescribeNewsPicture = graphql(`
  mutation DescribeNewsPicture($id: ID!, $descriptions: [TranslationInput!]!, $credit: String) {
    describeNewsPicture(id: $id, descriptions: $descriptions, credit: $credit) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const PutNewsPictureFirst = graphql(`
  mutation PutNewsPictureFirst($id: ID!) {
    putNewsPictureFirst(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
export const RemoveNewsPicture = graphql(`
  mutation RemoveNewsPicture($id: ID!) {
    removeNewsPicture(id: $id) {
      __typename
      ... on Refusal {
        code
      }
    }
  }
`);
const KitFields = graphql(
  `
    fragment DraftedKitFields on DraftedPressKit @_unmask {
      revision
      isPublished
      boilerplates {
        language
        text
      }
      contacts {
        name
        email
        phone
        duties {
          language
          text
        }
      }
      pictures {
        ...DraftedPictureFields
      }
    }
  `,
  [DraftedPictureFields],
);
export const DraftedKitQuery = graphql(
  `
    query DraftedPressKit($summitId: ID!) {
      draftedPressKit(summitId: $summitId) {
        ...DraftedKitFields
      }
    }
  `,
  [KitFields],
);
export const SavePressKit = graphql(
  `
    mutation SavePressKit($summitId: ID!, $revision: Int!, $input: PressKitInput!) {
      savePressKit(summitId: $summitId, revision: $revision, input: $input) {
        __typename
        ... on PressKitSaved {
          kit {
            ...DraftedKitFields
          }
        }
        ... on Refusal {
          code
        }
      }
    }
  `,
  [KitFields],
);

const ReportFields = graphql(`
  fragment ClosingReportFields on ClosingReport @_unmask {
    language
    title
    sections {
      heading
      body
    }
    composedAt
    revision
  }
`);
const ReportAnswer = graphql(
  `
    fragment ClosingReportAnswer on ClosingReportResult @_unmask {
      __typename
      ... on ClosingReportKept {
        report {
          ...ClosingReportFields
        }
      }
      ... on Refusal {
        code
      }
    }
  `,
  [ReportFields],
);
export const ReportQuery = graphql(
  `
    query ClosingReport($summitId: ID!, $language: String!) {
      closingReports(summitId: $summitId, language: $language) {
        languages
        report {
          ...ClosingReportFields
        }
      }
    }
  `,
  [ReportFields],
);
export const ComposeReport = graphql(
  `
    mutation ComposeClosingReport($summitId: ID!, $language: String!, $revision: Int!) {
      composeClosingReport(summitId: $summitId, language: $language, revision: $revision) {
        ...ClosingReportAnswer
      }
    }
  `,
  [ReportAnswer],
);
export const SaveReport = graphql(
  `
    mutation SaveClosingReport($summitId: ID!, $language: String!, $revision: Int!, $input: ClosingReportInput!) {
      saveClosingReport(summitId: $summitId, language: $language, revision: $revision, input: $input) {
        ...ClosingReportAnswer
      }
    }
  `,
  [ReportAnswer],
);
export type Report = ResultOf<typeof ReportFields>;

export type DraftedNews = ResultOf<typeof DraftedNewsFields>;
export type DraftedPicture = ResultOf<typeof DraftedPictureFields>;
export type DraftedKit = ResultOf<typeof KitFields>;
export type NewsInput = VariablesOf<typeof SaveNews>['input'];
export type KitInput = VariablesOf<typeof SavePressKit>['input'];
export type TextState = DraftedNews['texts'][number]['state'];
