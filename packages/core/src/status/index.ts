export { type CaseEventType, type CaseState, caseMachine } from './case-machine.ts';
export { type StatusEventType, statusMachine } from './status-machine.ts';
export { caseAfter, isStatusEvent, statusAfter } from './transitions.ts';
