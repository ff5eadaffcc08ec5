import { expect, test } from "vitest";
import { freePort } from "../embedded-postgres/embedded-postgres.ts";
import { startChild } from "./processes.ts";

const node = (script: string, readyWhen: Parameters<typeof startChild>[4]) => startChild("server", process.execPath, ["-e", script], process.env, readyWhen);

test("a server that says so is ready, and is gone when it was stopped", async () => {
  const server = node(`process.send("ready"); setInterval(() => {}, 1000);`, "it says so");
  await server.ready;
  await server.stop();
  expect(await server.ended).toBe("SIGTERM");
});

test("servers that say nothing are ready when every address answers", async () => {
  const addresses = [`http://127.0.0.1:${await freePort()}/`, `http://127.0.0.1:${await freePort()}/`];
  const server = node(`for (const url of ${JSON.stringify(addresses)}) require("http").createServer((_, answer) => answer.end()).listen(new URL(url).port);`, { answering: addresses });
  await server.ready;
  expect(await Promise.all(addresses.map(async (address) => (await fetch(address)).status))).toEqual([200, 200]);
  await server.stop();
});

test.each(["it says so" as const, { answering: ["http://127.0.0.1:1/"] }])("a server that ends before it is ready says how (%j)", async (readyWhen) => {
  await expect(node("process.exit(3)", readyWhen).ready).rejects.toThrow("the server ended before being ready: exit code 3");
});
