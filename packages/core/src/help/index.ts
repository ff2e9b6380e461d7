export type { Change } from './change.ts';
export { changed, isTurned, type Situation } from './situation.ts';
export { type Bounds, type Help, type Way, whatWouldHelp } from './what-would-help.ts';
