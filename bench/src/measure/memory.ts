export const megabytes = (bytes: number) => bytes / 2 ** 20;

/** Peak resident memory of this process, MiB: what is reachable, and what the collector has not come to. */
export const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;

export interface LiveHeap {
  /** Called after every piece of work. */
  readonly look: () => void;
  /** The most that was reachable, MiB, and the milliseconds of CPU that looking took. */
  readonly seen: () => { readonly live: number; readonly looking: number };
}

/**
 * What is reachable once the collector has been. It looks seldomer and seldomer, after 1, 2, 4, 8, … pieces of work, so that what it
 * collects hides little of the peak. The process needs `--expose-gc`.
 */
export function liveHeap(): LiveHeap {
  const collectGarbage = (globalThis as { readonly gc?: () => void }).gc!;
  let [pieces, live, looking] = [0, 0, 0];
  return {
    look() {
      pieces += 1;
      if ((pieces & (pieces - 1)) !== 0) return;
      const before = cpuMilliseconds();
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      live = Math.max(live, megabytes(heapUsed + external));
      looking += cpuMilliseconds() - before;
    },
    seen: () => ({ live, looking }),
  };
}

/** Of all threads of this process: on a machine that does other work too, steadier than the clock. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
