/** One at a time, in the order they came; who gives up leaves the queue. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /**
   * Waits for its turn and runs `work`; the next one begins when it settled.
   * @param waiting called while it waits, now and then; what it throws ends the waiting
   */
  async take<T>(waiting: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    const before = this.#last;
    let done = () => {};
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await waitFor(before, waiting);
      return await work();
    } finally {
      // Whoever comes next waits for those before this one too, also where this one gave up.
      void before.then(done);
    }
  }
}

const ASK_EVERY_MS = 100;

async function waitFor(turn: Promise<void>, waiting: () => Promise<void>): Promise<void> {
  let come = false;
  const came = turn.then(() => {
    come = true;
  });
  await Promise.race([came, Promise.resolve()]);
  while (!come) {
    await waiting();
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      came,
      new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ASK_EVERY_MS);
      }),
    ]);
    clearTimeout(timer);
  }
}
