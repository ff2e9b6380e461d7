export { aDay, aMove, aParty, aStudent, aTransfer, type Move } from './arbitraries.ts';
export { eventsOf, play, type Step } from './history.ts';
export { type Invariant, invariants } from './invariants.ts';
