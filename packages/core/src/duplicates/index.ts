export { type Comparison, compare, type Likeness } from './compare.ts';
export { type DuplicateOptions, type DuplicatePage, type DuplicatePair, duplicates } from './duplicates.ts';
export { type Person, personOf } from './person.ts';
export { plainName } from './variant-characters.ts';
