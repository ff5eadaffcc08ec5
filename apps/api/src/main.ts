import { commandContext } from "./commands/command-context.ts";
import { readConfig } from "./config.ts";
import { forgetEvents } from "./events/forget-events.ts";
import { sweepIndex } from "./recommendations/index-sweep.ts";
import { buildServer } from "./server.ts";
import { openServices } from "./services.ts";
import { deliverWebhooks } from "./webhooks/webhook-delivery.service.ts";

/** The API process: one server until somebody says stop, or until the process that started it is gone. */
const config = readConfig();
const services = await openServices(config);
const server = await buildServer(services);
const makeContext = () => commandContext(services);
const stopSweeping = sweepIndex(makeContext);
const stopDelivering = deliverWebhooks(makeContext);
const stopForgetting = forgetEvents(makeContext);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.close();
  await Promise.all([stopSweeping(), stopDelivering(), stopForgetting()]);
  await services.events.close();
  await services.db.close();
  process.exit(0);
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
if (process.channel) process.once("disconnect", stop);

await server.listen({ port: config.apiPort, host: config.host });
process.send?.("ready");
