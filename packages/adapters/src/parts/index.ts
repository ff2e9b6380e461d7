/**
 * What every store has in common, for one over tables of your own: the checks of what it is asked, the plan of a commit, and the
 * shape of its answers. What is left to write is what your database does.
 */
export {
  checkChanges,
  checkDraw,
  checkKeys,
  checkRange,
  checkStream,
  misuse,
  tagNames,
} from '../checks/index.ts';
export { type FreshChange, type KeptReceipt, type Known, type Plan, planCommit } from '../plan/index.ts';
export { askedFor, entries, inOrder, ledgerPage, pages, type Rows } from '../rows/index.ts';
