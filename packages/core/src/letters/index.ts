export { decisionLetter } from './decision-letter.ts';
export type {
  Letter,
  LetterInput,
  LetterItem,
  LetterKind,
  LetterLanguage,
  LetterSection,
} from './letter.ts';
export { type LetterForm, letterText } from './letter-text.ts';
