export { checkSeals, type SealFault, type SealReport } from './check-seals.ts';
export { erase } from './erase.ts';
export { type KeyRing, keyRing } from './key-ring.ts';
export { type Rotation, rotateKeys } from './rotate-keys.ts';
export { isSealed, sealed } from './sealed-store.ts';
