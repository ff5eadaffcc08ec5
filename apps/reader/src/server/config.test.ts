import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test("without settings the site stands where the launcher looks for it", () => {
  expect(readConfig({}, [])).toEqual({
    port: 3000,
    host: "127.0.0.1",
    apiUrl: "http://localhost:4000",
    apiInternalUrl: "http://localhost:4000",
    readerUrl: "http://localhost:3000",
    readerToken: undefined,
    trustedProxies: ["127.0.0.0/8", "::1"],
    development: false,
    logLevel: "warn",
  });
});

test("empty variables count as absent, addresses lose their slash", () => {
  expect(readConfig({ HOST: "", API_URL: "https://api.example/" }, ["--dev"])).toMatchObject({ host: "127.0.0.1", apiUrl: "https://api.example", apiInternalUrl: "https://api.example", development: true });
});

test.each([
  [{ READER_PORT: "seventy" }, "READER_PORT"],
  [{ READER_PORT: "70000" }, "READER_PORT"],
  [{ API_URL: "localhost:4000" }, "API_URL"],
  [{ API_INTERNAL_URL: "ftp://api" }, "API_INTERNAL_URL"],
  [{ WARTA_READER_TOKEN: "too short" }, "WARTA_READER_TOKEN"],
  [{ TRUSTED_PROXIES: "10.0.0.0/8,balancer" }, "TRUSTED_PROXIES"],
])("%j is refused with the name of the variable", (env, name) => {
  expect(() => readConfig(env, [])).toThrow(name);
});
