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

function addressOf(env: Record<string, string | undefined>, name: string, fallback: string): string {
  const address = env[name] || fallback;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw new Error(`${name}: must be an http or https address`);
  return address.replace(/\/+$/, "");
}
