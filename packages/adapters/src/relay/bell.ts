/** Wakes whoever waits for it; a ring while nobody waits is kept for the next who does. */
export function bell() {
  let isRung = false;
  let wake = () => {};
  return {
    ring() {
      isRung = true;
      wake();
    },
    /** Until it rings, or `milliseconds` have passed. */
    async heard(milliseconds: number): Promise<void> {
      if (!isRung) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isRung = false;
    },
  };
}
