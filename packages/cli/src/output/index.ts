export { type DecisionStyle, decisionText, regulationNote } from './decision-text.ts';
export { dutyText, type World } from './duty-text.ts';
export { type Language, languages } from './language.ts';
export type { Style } from './lines.ts';
export { maskRecord } from './mask-record.ts';
export { fullWidth } from './punctuation.ts';
export { readingsText } from './reading-text.ts';
export { ledgerText, recordText } from './record-text.ts';
export { pad, table, widthOf } from './width.ts';
