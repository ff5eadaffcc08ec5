import { commandContext } from "./command-context.ts";
import { demoLogins } from "../demo/demo-logins.ts";
import { loadDemoPeople, loadDemoSettings } from "../demo/demo-settings.ts";
import { loadDemoStories } from "../demo/demo-stories.ts";
import { demoPictures } from "../demo/demo-pictures.ts";
import { loadDemoAdvertisements } from "../demo/demo-advertisements.ts";
import type { Services } from "../context.ts";

/**
 * Loads the demo content into a database that has no editions yet; leaves every other database alone. A load that was
 * interrupted goes on where it was.
 */
export async function seed(services: Services): Promise<void> {
  const { db } = services;
  const [state] = await db.rows<{ empty: boolean; unfinished: boolean }>(
    `select not exists (select 1 from editions) as empty, exists (select 1 from demo_loads where finished_at is null) as unfinished`,
  );
  if (!state!.empty && !state!.unfinished) return;
  await db.rows("insert into demo_loads (started_at) values (now()) on conflict do nothing");
  const ctx = commandContext(services);
  await loadDemoSettings(ctx);
  await loadDemoPeople(ctx, await demoLogins(services.config));
  const picture = demoPictures(ctx);
  await loadDemoAdvertisements(ctx, picture);
  await loadDemoStories(ctx, picture, (done, all) => {
    if (done % 10 === 0 || done === all) console.log(`Loading the demo content: ${done} of ${all} stories`);
  });
  await db.rows("update demo_loads set finished_at = now()");
}
