import { commandContext } from "./commands/command-context.ts";
import { readConfig } from "./config.ts";
import { sweepIndex } from "./recommendations/index-sweep.ts";
import { buildServer } from "./server.ts";
import { openServices } from "./services.ts";

/** The API process: one server until somebody says stop, or until the process that started it is gone. */
const config = readConfig();
const services = await openServices(config);
const server = await buildServer(services);
const stopSweeping = sweepIndex(() => commandContext(services));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.close();
  await stopSweeping();
  await services.events.close();
  await services.db.close();
  process.exit(0);
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
if (process.channel) process.once("disconnect", stop);

await server.listen({ port: config.apiPort, host: config.host });
process.send?.("ready");
