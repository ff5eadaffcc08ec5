import sharp from "sharp";
import { advertisementPictures } from "../../demo/illustrations/advertisements.ts";
import { illustrations } from "../../demo/illustrations/illustrations.ts";
import type { Context } from "../context.ts";
import { addPicture } from "../media/media.service.ts";

/** The database id of a picture the project draws, taken into the library the first time it is asked for. */
export function demoPictures(ctx: Context) {
  const known = new Map<string, Promise<string>>();
  return (name: string): Promise<string> => {
    let id = known.get(name);
    if (!id) known.set(name, (id = draw(ctx, name)));
    return id;
  };
}

async function draw(ctx: Context, name: string): Promise<string> {
  const picture = illustrations[name] ?? advertisementPictures[name];
  if (!picture) throw new Error(`No demo picture is called ${name}`);
  const png = await sharp(Buffer.from(picture())).png({ compressionLevel: 1 }).toBuffer();
  const asset = await addPicture(ctx, png, { fileName: `${name}.png`, credit: name in illustrations ? "Ilustrasi: Warta" : null });
  return asset.id;
}
