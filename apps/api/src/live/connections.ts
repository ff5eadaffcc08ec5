import { finished } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { networkOf } from "../limits/network.ts";

/** How much may be open at once, and what an event costs a subscription that is told nothing of it, as it is of another section: it was read all the same. */
export const liveLimits = { connections: 5_000, connectionsOfAddress: 20, subscriptionsOfConnection: 20, untoldCost: 10 };

/** Who listens: how many from where, and with which keys. */
export class Connections {
  private readonly open = new Set<FastifyRequest>();
  private readonly ofNetwork = new Map<string, number>();

  /** Takes a place for as long as the request lasts; false when there is none. Nothing is waited for in between, so many who come together take no more than there are. */
  enter(request: FastifyRequest, reply: FastifyReply): boolean {
    const network = networkOf(request.ip);
    const ofNetwork = this.ofNetwork.get(network) ?? 0;
    if (this.open.size >= liveLimits.connections || ofNetwork >= liveLimits.connectionsOfAddress) return false;
    this.open.add(request);
    this.ofNetwork.set(network, ofNetwork + 1);
    // Also called for what is over already.
    finished(request.ws ? request.raw.socket : reply.raw, () => this.leave(request, network));
    return true;
  }

  /** The ids of the keys that were shown. */
  keys(): string[] {
    return [...new Set([...this.open].flatMap(({ caller }) => caller?.keyId ?? []))];
  }

  /** Cuts all connections with these keys. */
  cut(keys: string[]): void {
    for (const { caller, raw } of this.open) if (caller?.keyId && keys.includes(caller.keyId)) raw.socket.destroy();
  }

  private leave(request: FastifyRequest, network: string): void {
    this.open.delete(request);
    const left = this.ofNetwork.get(network)! - 1;
    if (left) this.ofNetwork.set(network, left);
    else this.ofNetwork.delete(network);
  }
}
