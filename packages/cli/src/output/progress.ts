export interface Progress {
  /** @param detail - how far it is: `1,200 / 3,000` */
  readonly at: (detail: string) => void;
  readonly done: () => void;
}

/** A line that is rewritten on a terminal; elsewhere nothing, or with `always` a line every second. */
export function progressOn(stream: NodeJS.WriteStream, label: string, always: boolean): Progress {
  if (stream.isTTY) {
    return {
      at: detail => void stream.write(`\r\u001b[2K${label} ${detail}`),
      done: () => void stream.write('\r\u001b[2K'),
    };
  }
  if (!always) return { at: () => {}, done: () => {} };
  let last = 0;
  return {
    at: detail => {
      if (Date.now() - last < 1000) return;
      last = Date.now();
      stream.write(`${label} ${detail}\n`);
    },
    done: () => void stream.write(`${label} ✓\n`),
  };
}
