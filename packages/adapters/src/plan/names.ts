import type { Claim, Key } from '@xueji/core/store';

// NUL is refused in names, so that it separates them safely.
export const nameOfKey = ({ kind, id }: Key): string => `${kind}\0${id}`;
export const nameOfClaim = ({ scope, value }: Pick<Claim, 'scope' | 'value'>): string => `${scope}\0${value}`;
