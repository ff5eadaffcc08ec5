import { spawn } from "node:child_process";
import { repositoryRoot } from "../config.ts";

export type Child = {
  name: string;
  /** When it said so; rejected when it ended before. At once for a program that is not waited for. */
  ready: Promise<void>;
  /** How it ended, when it does. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/** How long a server may take to finish its requests before it is killed, in milliseconds. */
const patience = 10_000;

/** Runs a program to its end, from the repository's root: turbo would build less from a package's folder. It runs in a group of its own, so that a Ctrl-C reaches it through us only. */
export async function runToEnd(name: string, program: string, args: string[], env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  const child = spawn(program, args, { cwd: repositoryRoot, stdio: ["ignore", "inherit", "inherit"], env, detached: true });
  const abort = () => killGroup(child.pid, "SIGTERM");
  signal.addEventListener("abort", abort, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`the ${name} failed; see above`);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** Starts a server that says "ready" over its channel. The channel also tells it when this process is gone, however it went. */
export function startChild(name: string, program: string, args: string[], env: NodeJS.ProcessEnv, { waitForReady }: { waitForReady: boolean }): Child {
  const child = spawn(program, args, { cwd: repositoryRoot, stdio: ["ignore", "inherit", "inherit", "ipc"], env, detached: true });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const stop = async () => {
    killGroup(child.pid, "SIGTERM");
    const timer = setTimeout(() => killGroup(child.pid, "SIGKILL"), patience);
    await ended;
    clearTimeout(timer);
  };
  const ready = new Promise<void>((resolve, reject) => {
    if (!waitForReady) resolve();
    child.on("message", (message) => message === "ready" && resolve());
    void ended.then((how) => reject(new Error(`the ${name} ended before it was ready: ${how}`)));
  });
  return { name, ready, ended, stop };
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
