export type { ErrorCode } from './codes/index.ts';
export { errorTable } from './codes/index.ts';
export type { ErrorEntry, ErrorTable } from './error-code.ts';
export { isXuejiError, type Where, XuejiError } from './xueji-error.ts';
