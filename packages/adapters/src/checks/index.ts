export { checkChanges } from './check-change.ts';
export { checkDraw, checkKeys, checkRange, checkStream, pageLimit } from './check-question.ts';
export { nameLimit } from './check-text.ts';
export { misfortune, misuse, type StoreErrorCode } from './misuse.ts';
export { tagNames } from './tag-names.ts';
