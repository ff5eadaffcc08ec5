/** What waits for one listener, in order. Bounded: a listener who does not keep up is dropped, and nobody else is kept waiting. */
export class EventQueue<Item> implements AsyncIterableIterator<Item> {
  /** Called when more waits than `most`: what waits is thrown away, and the queue is at its end. */
  whenFull: () => void = () => {};
  private waiting: Item[];
  private readonly most: number;
  private readonly stop: () => void;
  private ended = false;
  private taker: ((result: IteratorResult<Item, undefined>) => void) | null = null;

  /** `items` wait already; `stop` ends what pushes. */
  constructor(items: Item[], most: number, stop: () => void) {
    this.waiting = items;
    this.most = most;
    this.stop = stop;
  }

  push(item: Item): void {
    if (this.ended) return;
    if (this.taker) this.hand({ done: false, value: item });
    else if (this.waiting.length < this.most) this.waiting.push(item);
    else {
      this.end();
      this.whenFull();
    }
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    const value = this.waiting.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.ended) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => (this.taker = resolve));
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    this.ended = true;
    this.waiting = [];
    this.stop();
    if (this.taker) this.hand({ done: true, value: undefined });
  }

  private hand(result: IteratorResult<Item, undefined>): void {
    const taker = this.taker!;
    this.taker = null;
    taker(result);
  }
}
