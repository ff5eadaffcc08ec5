import { spawn } from "node:child_process";
import { connect, createServer } from "node:net";
import { join, resolve } from "node:path";

const start = join(resolve(import.meta.dirname, "../../.."), "apps/api/src/commands/start.ts");

/** The first time, everything is built and the demo content drawn. */
const readyWithin = 300_000;
const stoppedWithin = 30_000;

/** What would make it another Warta than the one a user starts; vitest's own NODE_ENV would even make another build. */
const notPassedOn = /^(DATABASE_URL|REDIS_URL|API_.*|READER_.*|WARTA_.*|HOST|INIT_CWD|LOG_LEVEL|NODE_ENV|NODE_OPTIONS|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;

export type WartaProcess = ReturnType<typeof startWarta>;

/** `pnpm start`, with these settings. */
export function startWarta(settings: Record<string, string>) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !notPassedOn.test(name)));
  const child = spawn(process.execPath, [start], { env: { ...inherited, ...settings }, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const ready = new Promise<void>((resolve) => {
    child.stdout.on("data", (piece: Buffer) => {
      said.out += piece.toString();
      if (said.out.includes("Warta is ready.")) resolve();
    });
  });
  child.stderr.on("data", (piece: Buffer) => (said.err += piece.toString()));

  return {
    said,
    /** Its exit code; null when a signal ended it. */
    ended,

    async untilReady(): Promise<void> {
      const failure = (how: string) => new Error(`Warta ${how}. It said:\n${said.out}${said.err}`);
      await within(readyWithin, Promise.race([ready, ended.then((code) => Promise.reject(failure(`ended with exit code ${code}`)))]), () => failure("did not become ready"));
    },

    /** As a service manager stops it. */
    async stop(): Promise<number | null> {
      child.kill("SIGTERM");
      return within(stoppedWithin, ended, () => (child.kill("SIGKILL"), new Error(`Warta did not stop. It said:\n${said.out}${said.err}`)));
    },

    /** As a power cut would. What it had started still holds its output, so its own end is what is waited for. */
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
    },
  };
}

async function within<Result>(milliseconds: number, result: Promise<Result>, failure: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(failure()), milliseconds)));
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

export function isListenedOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
