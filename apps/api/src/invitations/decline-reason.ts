import { StorableText } from '../graphql/index.js';

/** Why somebody does not come, in their words; `null` for who says nothing. */
export const DeclineReason = StorableText.trim()
  .max(1_000)
  .nullish()
  .transform((text) => text || null);
