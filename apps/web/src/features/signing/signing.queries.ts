import { TranslationFields } from '../../clients/graphql/fragments.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';

/** The frozen text, in all its languages. */
export const SignedTextFields = graphql(
  `
    fragment SignedTextFields on SignedText @_unmask {
      languages
      titles {
        ...TranslationFields
      }
      articles {
        number
        texts {
          ...TranslationFields
        }
      }
      frozenAt
      textHash
    }
  `,
  [TranslationFields],
);
export const CapacityFields = graphql(
  `
    fragment CapacityFields on SignatoryCapacity @_unmask {
      kind
      country
      institution {
        ...TranslationFields
      }
    }
  `,
  [TranslationFields],
);
/** What somebody decided, and as whom. */
export const SignatureFields = graphql(
  `
    fragment SignatureFields on InitiativeSignature @_unmask {
      sequence
      names {
        ...TranslationFields
      }
      titles {
        ...TranslationFields
      }
      capacity {
        ...CapacityFields
      }
      act
      reservation {
        ...TranslationFields
      }
      signedAt
      verifiedBy
      recordedBy
    }
  `,
  [TranslationFields, CapacityFields],
);

export type SignedText = ResultOf<typeof SignedTextFields>;
export type Capacity = ResultOf<typeof CapacityFields>;
export type Signature = ResultOf<typeof SignatureFields>;
export type Translation = ResultOf<typeof TranslationFields>;
