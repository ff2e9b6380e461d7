let count = 0;

/** A name that no other test on the server has. */
export const nextSchema = () => `xueji_${process.pid}_${count++}`;
