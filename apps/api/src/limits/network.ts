import ipaddr from "ipaddr.js";

/** As whom all are limited whose address nobody knows: X-Forwarded-For may hold any text, and each would be somebody else. */
const unknown = "unknown";

/**
 * As whom an address is limited: an IPv4 address as itself, however it is written; an IPv6 address as its /64, which is what one
 * connection is given, and of which it may use any address. A port, as some proxies add one, says nothing.
 */
export function networkOf(told: string): string {
  const [, inBrackets, ipv4] = /^(?:\[(.*)\]|([\d.]+))(?::\d+)?$/.exec(told) ?? [];
  const address = inBrackets ?? ipv4 ?? told;
  if (!ipaddr.isValid(address)) return unknown;
  // An IPv4 address in IPv6's clothes is taken out of them.
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  return `${parsed.parts.slice(0, 4).map((part) => part.toString(16)).join(":")}::/64`;
}
