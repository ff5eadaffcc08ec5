import { commandContext } from "./commands/command-context.ts";
import { readConfig } from "./config.ts";
import { removeOldEvents } from "./events/event.service.ts";
import { hourly } from "./hourly.ts";
import { sweepIndex } from "./recommendations/index-sweep.ts";
import { buildServer } from "./server.ts";
import { openServices } from "./services.ts";
import { removeOldCounts } from "./views/reader-marks.ts";
import { deliverWebhooks } from "./webhooks/webhook-delivery.service.ts";

/** The API process: one server until somebody says stop, or until the process that started it is gone. */
const config = readConfig();
// A request that was given up must not go on in the database.
const services = await openServices(config, { statementSeconds: 30 });
const server = await buildServer(services);
const makeContext = () => commandContext(services);
const stopSweeping = sweepIndex(makeContext);
const stopDelivering = deliverWebhooks(makeContext);
const stopForgetting = hourly(makeContext, "what is too old could not be removed", async (ctx) => {
  await removeOldEvents(ctx);
  await removeOldCounts(ctx);
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // None waits for the others: a request may take seconds to end, and so may a call of a webhook.
  await Promise.all([server.close(), stopSweeping(), stopDelivering(), stopForgetting()]);
  await services.events.close();
  await services.db.close();
  process.exit(0);
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
if (process.channel) process.once("disconnect", stop);

await server.listen({ port: config.apiPort, host: config.host });
process.send?.("ready");
