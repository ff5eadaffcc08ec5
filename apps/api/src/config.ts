import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";

/** The repository's root: the same number of steps up from src/ and from the built dist/. */
export const repositoryRoot = resolve(import.meta.dirname, "../../..");

const port = z.coerce.number({ error: "must be a port from 1 to 65535" }).int().min(1).max(65535);

const address = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const isNetwork = (text: string) => {
  const [address = "", bits, ...more] = text.split("/");
  const most = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!;
  return most > 0 && !more.length && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= most));
};

/** What stands between the commas. */
const listed = (text = "") => text.split(",").map((part) => part.trim()).filter(Boolean);

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres://").optional(),
  API_PORT: port.default(4000),
  READER_PORT: port.default(3000),
  HOST: z.string().default("127.0.0.1"),
  API_URL: address.optional(),
  READER_URL: address.optional(),
  /** Read by the reader site only; looked at here, so that a wrong one stops the start like every other. */
  API_INTERNAL_URL: address.optional(),
  WARTA_DATA_DIR: z.string().min(1).default(".data"),
  WARTA_DEMO: z.enum(["on", "off"], "must be on or off").default("on"),
  WARTA_DEMO_PASSWORD: z.string().min(8, "must have at least 8 characters").optional(),
  WARTA_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  WARTA_READER_TOKEN: z.string().min(32, "must have at least 32 characters").optional(),
  REDIS_URL: z.string().regex(/^rediss?:\/\//, "must start with redis:// or rediss://").optional(),
  WARTA_WEBHOOKS_ALLOW: z.string().optional(),
  TRUSTED_PROXIES: z.string().refine((text) => listed(text).length > 0 && listed(text).every(isNetwork), "must be addresses or networks, with commas between, such as 127.0.0.1,10.0.0.0/8").optional(),
  INIT_CWD: z.string().optional(),
  DEVELOPERS_CONTACT: z.union([z.email(), z.url({ protocol: /^https$/ })], "must be an e-mail address or an https address").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** Their names, also of those that only the reader site reads. */
export const settings = Object.keys(environment.shape);

export type Config = {
  /** Absent: the embedded PostgreSQL in the data folder is used. */
  databaseUrl: string | undefined;
  apiPort: number;
  readerPort: number;
  host: string;
  /** Public addresses, without a slash at the end. */
  apiUrl: string;
  readerUrl: string;
  dataDir: string;
  /** Whether a start loads the demo content into a database that has no editions. */
  demo: boolean;
  demoPassword: string | undefined;
  secret: string | undefined;
  /** What the reader site shows to say that it is the reader site; absent: it is limited like everybody. */
  readerToken: string | undefined;
  /** Where several API processes count together; absent: each counts by itself. */
  redisUrl: string | undefined;
  /** Hosts, as name or name:port, that webhooks may call although they are in one's own network. */
  webhooksAllow: string[];
  /** Addresses and networks of the proxies in front, which are believed when they say for whom they ask. */
  trustedProxies: string[];
  /** Where developers ask for keys and webhooks: an e-mail or https address; absent: their pages say no more than to ask the newsroom. */
  developersContact: string | undefined;
  /** Where the caller of a command stands; pnpm itself goes to the package's folder. */
  workingDirectory: string;
  logLevel: string;
};

/** The one reader of the process environment. Throws with the name of each variable that is wrong. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    apiPort: values.API_PORT,
    readerPort: values.READER_PORT,
    host: values.HOST,
    apiUrl: (values.API_URL ?? `http://localhost:${values.API_PORT}`).replace(/\/$/, ""),
    readerUrl: (values.READER_URL ?? `http://localhost:${values.READER_PORT}`).replace(/\/$/, ""),
    dataDir: resolve(repositoryRoot, values.WARTA_DATA_DIR),
    demo: values.WARTA_DEMO === "on",
    demoPassword: values.WARTA_DEMO_PASSWORD,
    secret: values.WARTA_SECRET,
    readerToken: values.WARTA_READER_TOKEN,
    redisUrl: values.REDIS_URL,
    webhooksAllow: listed(values.WARTA_WEBHOOKS_ALLOW),
    trustedProxies: listed(values.TRUSTED_PROXIES ?? "127.0.0.0/8,::1"),
    developersContact: values.DEVELOPERS_CONTACT,
    workingDirectory: values.INIT_CWD ?? process.cwd(),
    logLevel: values.LOG_LEVEL,
  };
}
