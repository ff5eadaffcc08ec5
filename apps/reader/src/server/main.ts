import { readConfig } from "./config.ts";
import { buildServer } from "./server.ts";

const config = readConfig();
const renderer = config.development ? await import("./dev-renderer.ts").then((dev) => dev.makeDevRenderer()) : await import("./built-renderer.ts").then((built) => built.makeBuiltRenderer());
const server = await buildServer(config, renderer);

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  void server.close().then(() => process.exit(0));
}

process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// Started by the launcher: without it there is nobody left to stop this process.
if (process.channel) process.on("disconnect", stop);

await server.listen({ port: config.port, host: config.host });
process.send?.("ready");
