import { graphql } from './graphql.js';

/** A localised text as `LocalText` shows it. */
export const TextFields = graphql(`
  fragment TextFields on LocalizedText @_unmask {
    text
    language
    direction
    isFallback
  }
`);

/** One translation, for showing an original beside the reader's own. */
export const TranslationFields = graphql(`
  fragment TranslationFields on Translation @_unmask {
    language
    text
    direction
  }
`);
