import { isIP } from "node:net";

export type Config = {
  port: number;
  host: string;
  /** The API's public address, without a slash at the end; pictures come from there. */
  apiUrl: string;
  /** The API's address as this server reaches it. */
  apiInternalUrl: string;
  /** This site's public address. */
  readerUrl: string;
  /** By which the API knows this server; undefined: it is limited like everybody. */
  readerToken: string | undefined;
  /** Addresses and networks of the proxies in front, which are believed when they say for whom they ask. */
  trustedProxies: string[];
  development: boolean;
  logLevel: string;
};

/** The one reader of the process environment. Throws with the name of the variable that is wrong. */
export function readConfig(env: Record<string, string | undefined> = process.env, args: string[] = process.argv): Config {
  const port = portOf(env, "READER_PORT", 3000);
  const apiUrl = addressOf(env, "API_URL", `http://localhost:${portOf(env, "API_PORT", 4000)}`);
  return {
    port,
    host: env["HOST"] || "127.0.0.1",
    apiUrl,
    apiInternalUrl: addressOf(env, "API_INTERNAL_URL", apiUrl),
    readerUrl: addressOf(env, "READER_URL", `http://localhost:${port}`),
    readerToken: tokenOf(env),
    trustedProxies: proxiesOf(env),
    development: args.includes("--dev"),
    logLevel: env["LOG_LEVEL"] || "warn",
  };
}

function portOf(env: Record<string, string | undefined>, name: string, fallback: number): number {
  const port = Number(env[name] || fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${name}: must be a port from 1 to 65535`);
  return port;
}

function tokenOf(env: Record<string, string | undefined>): string | undefined {
  const token = env["WARTA_READER_TOKEN"] || undefined;
  if (token !== undefined && token.length < 32) throw new Error("WARTA_READER_TOKEN: must have at least 32 characters");
  return token;
}

function proxiesOf(env: Record<string, string | undefined>): string[] {
  const proxies = (env["TRUSTED_PROXIES"] || "127.0.0.0/8,::1").split(",").map((part) => part.trim()).filter(Boolean);
  if (!proxies.length || !proxies.every(isNetwork)) throw new Error("TRUSTED_PROXIES: must be addresses or networks, with commas between, such as 127.0.0.1,10.0.0.0/8");
  return proxies;
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!;
  return most > 0 && !more.length && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
}

function addressOf(env: Record<string, string | undefined>, name: string, fallback: string): string {
  const address = env[name] || fallback;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw new Error(`${name}: must be an http or https address`);
  return address.replace(/\/+$/, "");
}
