/** How much may be open at once. */
export const liveLimits = { connections: 5_000, connectionsOfAddress: 20, subscriptionsOfConnection: 20 };

/** Counts who listens, by address. */
export class Connections {
  private readonly ofAddress = new Map<string, number>();
  private all = 0;

  isFull(address: string): boolean {
    return this.all >= liveLimits.connections || (this.ofAddress.get(address) ?? 0) >= liveLimits.connectionsOfAddress;
  }

  /** Gives what has to be called, once, when the connection is gone. */
  enter(address: string): () => void {
    const count = (change: 1 | -1) => {
      this.all += change;
      const now = (this.ofAddress.get(address) ?? 0) + change;
      if (now) this.ofAddress.set(address, now);
      else this.ofAddress.delete(address);
    };
    count(1);
    return () => count(-1);
  }
}
