import { v7 as newId } from "uuid";
import { Advertisement } from "../advertising/advertisement.entity.ts";
import type { Context } from "../context.ts";
import { readDemoList } from "./demo-settings.ts";

type Row = Pick<Advertisement, "placement" | "alt" | "link"> & { edition: string; picture: string };

export async function loadDemoAdvertisements(ctx: Context, picture: (name: string) => Promise<string>): Promise<void> {
  const advertisements = ctx.db.dataSource.getRepository(Advertisement);
  if (await advertisements.exists()) return;
  const rows: Advertisement[] = [];
  for (const { edition, picture: name, ...row } of await readDemoList<Row>("advertisements.yaml")) {
    const [largeImageId, smallImageId] = [await picture(`${name}-large`), await picture(`${name}-small`)];
    rows.push({ ...row, id: newId(), editionId: edition, largeImageId, smallImageId, startsAt: ctx.now, endsAt: null });
  }
  await advertisements.insert(rows);
}
