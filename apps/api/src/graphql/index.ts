export { askedLanguages } from './asked-languages.js';
export { BadInput, parseWith } from './bad-input.js';
export { batched } from './batched.js';
export type { Cookies } from './cookies.js';
export { GeoPoint } from './geo-point.type.js';
export { GraphqlFrameModule } from './graphql-frame.module.js';
export { Money } from './money.type.js';
export {
  badCursor,
  type Connection,
  connectionOf,
  decodeCursor,
  encodeCursor,
  PageInfo,
  pageOf,
  pageSize,
} from './paging.js';
export { photoPath, type PhotoSize, PhotoSizeEnum } from './photo-size.js';
export {
  AppearanceRoleEnum,
  enumOf,
  OutcomeKindEnum,
  SessionKindEnum,
  SessionStatusEnum,
  StageStatusEnum,
  SummitFormatEnum,
} from './programme.enums.js';
export {
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  Refusal,
  Refused,
  refused,
  result,
  resultUnion,
} from './refusals.type.js';
export { ClientAddress, Ctx, RequestCookies } from './request-context.js';
export {
  CurrencyCode,
  LanguageTag,
  optionalLink,
  optionalTranslations,
  StorableText,
  TranslationInput,
  translations,
} from './texts.input.js';
export { LocalizedText, Translation } from './texts.type.js';
export { SESSION_COOKIE, VIEWER_SOURCE, type ViewerSource } from './viewer-source.js';
