export { directionOf, isKnownLanguage, type TextDirection } from './language.js';
export { allTranslations, bestMatch, type LanguageTexts, pickText, type PickedText } from './localized-text.js';
export { findTerms, foldForSearch, foldWithPlaces, isWithinEdits, type TextRange } from './search-folding.js';
export { hasVisibleText, tidyLine, tidyText } from './tidy-text.js';
export { isSignLanguage, USUAL_SIGN_LANGUAGES } from './sign-languages.js';
