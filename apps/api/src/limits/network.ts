import { isIPv6 } from "node:net";

/**
 * As whom an address is limited: an IPv4 address as itself, however it is written; an IPv6 address as its /64, which is what one
 * connection is given, and of which it may use any address.
 */
export function networkOf(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return address;
  const groups = groupsOf(plain);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return groups.slice(6).flatMap((group) => [group >> 8, group & 255]).join(".");
  return `${groups.slice(0, 4).map((group) => group.toString(16)).join(":")}::/64`;
}

/** The eight groups of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const [start = "", end = ""] = address.split("::").map((part) => part.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_whole, a, b, c, d) => `${hex(a, b)}:${hex(c, d)}`));
  const numbers = (part: string) => (part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []);
  const [before, after] = [numbers(start), numbers(end)];
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
}

const hex = (high: string, low: string) => ((Number(high) << 8) | Number(low)).toString(16);
