import type { LookupAddress } from "node:dns";
import { describe, expect, test } from "vitest";
import { AddressRefused, isOutside, outsideLookup, outsideUrl } from "./outside-address.ts";

test.each([
  "https://example.org/hook",
  "http://example.org",
  "https://example.org:8443/a?b=c",
  "https://93.184.215.14/hook",
  "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
  "https://xn--bcher-kva.example/",
  "https://corp.example.org/", "https://lan.example.org/", "https://mylan.example/",
])("%s may be called", (url) => expect(outsideUrl(url, []).href).toContain(new URL(url).host));

test.each([
  // What is no address of the web.
  "example.org/hook", "", "ftp://example.org/", "file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)", `https://example.org/${"a".repeat(2000)}`,
  // With a name and a password, or to ports where something else listens.
  "https://user@example.org/", "https://user:secret@example.org/", "http://example.org:22/", "http://example.org:5432/", "http://example.org:6379/",
  // This machine, in many notations.
  "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://a.localhost/", "http://127.0.0.1/", "http://127.1/", "http://0x7f.1/", "http://0x7f000001/",
  "http://2130706433/", "http://017700000001/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/", "http://[::1]/", "http://[::]/", "http://①②⑦.⓪.⓪.①/",
  "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[0:0:0:0:0:ffff:7f00:0001]/",
  // The network around it.
  "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://100.64.0.1/", "http://169.254.1.1/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[fec0::1]/",
  "http://router/", "http://printer.local/", "http://db.internal/", "http://nas.home.arpa/", "http://db.corp/", "http://kubernetes.default.svc/", "http://x.lan/", "http://X.LAN./", "http://wiki.intranet/", "http://a.private/", "http://b.home/", "http://c.localdomain/", "http://d.test/", "http://e.invalid/",
  // What clouds tell their machines.
  "http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://100.100.100.200/", "http://192.0.0.192/", "http://168.63.129.16/", "http://metadata.google.internal/", "http://[::ffff:169.254.169.254]/",
  // The same behind a translation, and what is no single machine.
  "http://[64:ff9b::7f00:1]/", "http://[64:ff9b:1::a00:1]/", "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/",
  "http://[ff02::1]/", "http://192.0.2.1/", "http://198.18.0.1/", "http://203.0.113.1/", "http://[2001:db8::1]/", "http://[100::1]/", "http://[4000::1]/",
])("%s is not called", (url) => expect(() => outsideUrl(url, [])).toThrow(AddressRefused));

test("an operator may let through a host, with or without its port, and nothing else by that", () => {
  expect(outsideUrl("http://localhost:5000/hook", ["localhost"]).host).toBe("localhost:5000");
  expect(outsideUrl("http://127.0.0.1:5000/hook", ["127.0.0.1:5000"]).host).toBe("127.0.0.1:5000");
  for (const other of ["http://127.0.0.1:5001/", "http://127.0.0.2:5000/", "http://localhost:5000/", "ftp://127.0.0.1:5000/", "http://a:b@127.0.0.1:5000/"]) expect(() => outsideUrl(other, ["127.0.0.1:5000"])).toThrow(AddressRefused);
});

describe("a name", () => {
  const lookUp = (addresses: string[], all: boolean) =>
    new Promise<[Error | null, unknown]>((resolve) =>
      outsideLookup((_name, _options, callback) => callback(null, addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 }))))("example.org", { all }, (error, found) => resolve([error, found])),
    );

  test("is connected to at the address it has when the connection is made", async () => {
    expect(await lookUp(["93.184.215.14"], true)).toEqual([null, [{ address: "93.184.215.14", family: 4 }]]);
    expect(await lookUp(["93.184.215.14"], false)).toEqual([null, "93.184.215.14"]);
  });

  test.each([[["127.0.0.1"]], [["93.184.215.14", "10.0.0.1"]], [["::ffff:127.0.0.1"]], [["64:ff9b::7f00:1"]], [["169.254.169.254"]], [[]]])("that leads to %j is refused", async (addresses) => {
    for (const all of [true, false]) expect((await lookUp(addresses, all))[0]).toBeInstanceOf(AddressRefused);
  });
});

test("what is no IP address is not outside", () => expect([isOutside("example.org"), isOutside("")]).toEqual([false, false]));
