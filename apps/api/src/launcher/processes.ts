import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { repositoryRoot } from "../config.ts";

export type Child = {
  name: string;
  /** Rejected when it ended before it was ready. */
  ready: Promise<void>;
  /** How it ended, when it does. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

/** How long a server may take to finish its requests before it is killed, in milliseconds. */
const patience = 10_000;

/** In milliseconds. */
const betweenLooks = 200;

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

/** Starts a server. It is ready when it says so over its channel, or when all these addresses answer. The channel also tells it when this process is gone, however it went. */
export function startChild(name: string, program: string, args: string[], env: NodeJS.ProcessEnv, readyWhen: "it says so" | { answering: string[] }): Child {
  const child = spawn(program, args, { cwd: repositoryRoot, stdio: ["ignore", "inherit", "inherit", "ipc"], env, detached: true });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const isOver = new AbortController();
  void ended.then(() => isOver.abort());
  const stop = async () => {
    killGroup(child.pid, "SIGTERM");
    const timer = setTimeout(() => killGroup(child.pid, "SIGKILL"), patience);
    await ended;
    clearTimeout(timer);
  };
  const ready = new Promise<void>((resolve, reject) => {
    if (readyWhen === "it says so") child.on("message", (message) => message === "ready" && resolve());
    else void untilAnswering(readyWhen.answering, isOver.signal).then(resolve, reject);
    void ended.then((how) => reject(new Error(`the ${name} ended before being ready: ${how}`)));
  });
  return { name, ready, ended, stop };
}

async function untilAnswering(addresses: string[], signal: AbortSignal): Promise<void> {
  for (const address of addresses) while (!(await answers(address, signal))) await wait(betweenLooks, undefined, { signal });
}

function answers(address: string, signal: AbortSignal): Promise<boolean> {
  return fetch(address, { signal }).then(({ ok }) => ok, () => false);
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
