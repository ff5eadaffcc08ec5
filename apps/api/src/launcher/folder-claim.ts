import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { LaunchError } from "./launch-error.ts";

/** Somebody else has claimed the folder, and lives. */
export class FolderHeld extends LaunchError {
  readonly by: string;
  constructor(folder: string, { by, pid }: Claim) {
    super(by === "Warta" ? `Warta is running already on the data folder ${folder} (process ${pid})` : `${by} is using the data folder ${folder} (process ${pid}): wait until it has ended`);
    this.by = by;
  }
}

/**
 * Makes the data folder if need be, and claims it for this process; gives back what lets go of it. Two Wartas on one folder would
 * share one database by accident, and a command would stop that of the other at its end. `by` is "Warta" or the command's name.
 */
export async function claimFolder(folder: string, by: string): Promise<() => Promise<void>> {
  const file = join(folder, "warta.lock");
  try {
    await mkdir(folder, { recursive: true });
    const probe = join(folder, `.probe-${randomBytes(4).toString("hex")}`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new LaunchError(`The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): change its rights, or set WARTA_DATA_DIR`);
  }
  const owner = await readFile(file, "utf8").then((text) => JSON.parse(text) as Claim).catch(() => null);
  if (owner && (await isHeld(owner))) throw new FolderHeld(folder, owner);
  const token = randomBytes(16).toString("hex");
  const guard = createServer((socket) => socket.on("error", () => {}).end(token));
  await new Promise<void>((resolve) => guard.listen(0, "127.0.0.1", resolve));
  guard.unref();
  await writeFile(file, JSON.stringify({ by, pid: process.pid, port: (guard.address() as AddressInfo).port, token } satisfies Claim));
  return async () => {
    guard.close();
    await rm(file, { force: true });
  };
}

/** Who holds a folder: it answers with its token as long as it lives. A process number alone outlives a kill, and may be somebody else's by then. */
type Claim = { by: string; pid: number; port: number; token: string };

function isHeld({ port, token }: Claim): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    let answer = "";
    socket.setEncoding("utf8").setTimeout(2000, () => socket.destroy());
    socket.on("data", (text: string) => (answer += text));
    socket.on("error", () => {}).on("close", () => resolve(answer === token));
  });
}
