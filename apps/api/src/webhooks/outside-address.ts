import { lookup as systemLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** Thrown for an address that is not called: in our own network, or in none. */
export class AddressRefused extends Error {}

const ports = ["80", "443", "8080", "8443"];

/** Of the addresses all the world can reach, one that a cloud answers on inside its own machines. */
const ofClouds = ["168.63.129.16"];

/** Whether an IP address is one that all the world reaches: no private, local, mapped, translated or reserved one. */
export function isOutside(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast" || ofClouds.includes(parsed.toString())) return false;
  return parsed.kind() === "ipv4" || parsed.match(ipaddr.parse("2000::"), 3);
}

/** Names of networks that are one's own: those kept for them, and those that many give theirs though nobody keeps them. */
const ownNames = /\.(localhost|local|internal|home\.arpa|corp|home|intranet|lan|localdomain|private|svc|invalid|test)$/;

/**
 * The address to call, or AddressRefused in words. Of a name nothing is known before it is looked up: `outsideLookup` does that, at the
 * moment of connecting. `allowed` are hosts, as name or name:port, that an operator let through whatever they are.
 */
export function outsideUrl(text: string, allowed: readonly string[]): URL {
  const url = URL.parse(text);
  if (!url || text.length > 2000) throw new AddressRefused("It is no address.");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new AddressRefused("It has to begin with https:// or http://.");
  if (url.username || url.password) throw new AddressRefused("It must not hold a name or password.");
  if (isAllowed(url, allowed)) return url;
  if (url.port && !ports.includes(url.port)) throw new AddressRefused(`Its port has to be one of ${ports.join(", ")}.`);
  // URL has read all notations of IPv4 addresses, such as 0x7f.1 and 2130706433, into the usual one.
  const host = url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(host) ? !isOutside(host) : !/[^.]\.[^.]/.test(host) || ownNames.test(host)) throw new AddressRefused("It is not an address on the internet.");
  return url;
}

export const isAllowed = ({ hostname, host }: URL, allowed: readonly string[]): boolean => allowed.includes(hostname) || allowed.includes(host);

type Resolve = (hostname: string, options: { all: true }, callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void;

/**
 * For the connection itself, so that there is no moment between looking and connecting in which the name may be given another address.
 * One address inside is enough to refuse them all.
 */
export function outsideLookup(resolve: Resolve = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      if (!addresses.length || !addresses.every(({ address }) => isOutside(address))) return callback(new AddressRefused("It is not an address on the internet."), "");
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}
