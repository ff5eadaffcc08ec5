import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { freePort } from "../embedded-postgres/embedded-postgres.ts";

/** Whether Debian's redis-server is here. Where it must be, its absence is an error and not a skipped test. */
export function hasRedis(): boolean {
  const isThere = spawnSync("redis-server", ["--version"]).status === 0;
  if (!isThere && process.env["CI"] === "true") throw new Error("The tests with Redis need redis-server: apt-get install redis-server");
  if (!isThere) console.log("The tests with Redis are skipped: apt-get install redis-server");
  return isThere;
}

/** A Redis of one's own that keeps nothing on disk. */
export async function aRedis() {
  const port = await freePort();
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", "/tmp"], { stdio: ["ignore", "pipe", "inherit"] });
    await new Promise<void>((resolve, reject) => {
      child.stdout!.on("data", (text: Buffer) => text.includes("Ready to accept connections") && resolve());
      child.once("error", reject).once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
    });
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    /** Answers nothing any more, and keeps its connections. */
    freeze: () => child.kill("SIGSTOP"),
    thaw: () => child.kill("SIGCONT"),
    async kill(): Promise<void> {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
    },
  };
}
