/** Where something is kept, as one text; no part can hold the space between quotes that parts it from the next. */
export const placeOf = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);
