import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { v7 as newId } from "uuid";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { MediaAsset, type Rendition } from "./media-asset.entity.ts";

const widths = [320, 640, 960, 1280, 1920];

/** Against pictures that are small as files and huge in memory. */
const maximumPixels = 50_000_000;

export type PictureDetails = { fileName: string; alt?: string; caption?: string | null; credit?: string | null };

/**
 * Takes a picture into the library: reads it, makes AVIF and WebP renditions of every width up to its own, and stores them.
 * Nothing of the uploaded file itself is ever served: renditions are drawn anew, without its metadata. The same bytes give the
 * same asset. Refuses what is not a picture, SVG from outside included.
 */
export async function addPicture(ctx: Context, bytes: Buffer, details: PictureDetails): Promise<MediaAsset> {
  const checksum = createHash("sha256").update(bytes).digest("hex");
  const assets = ctx.db.dataSource.getRepository(MediaAsset);
  const known = await assets.findOneBy({ checksum });
  if (known) return known;

  const picture = await readPicture(bytes);
  const id = newId();
  const renditions = await makeRenditions(ctx, id, picture);
  const asset = assets.create({
    id,
    width: picture.width,
    height: picture.height,
    dominantColor: picture.dominantColor,
    focalX: 0.5,
    focalY: 0.5,
    fileName: details.fileName.slice(0, 200),
    checksum,
    renditions,
    alt: details.alt ?? "",
    caption: details.caption ?? null,
    credit: details.credit ?? null,
    createdBy: ctx.viewer?.id ?? null,
    createdAt: ctx.now,
  });
  await assets.createQueryBuilder().insert().values(asset).orIgnore().execute();
  return assets.findOneByOrFail({ checksum });
}

type Picture = { width: number; height: number; dominantColor: string; pixels: Sharp };

async function readPicture(bytes: Buffer): Promise<Picture> {
  try {
    const source = sharp(bytes, { limitInputPixels: maximumPixels, failOn: "error" }).autoOrient();
    const { format } = await source.metadata();
    if (!["jpeg", "png", "webp", "avif", "heif", "gif", "tiff"].includes(format ?? "")) throw new Error(`${format} is not accepted`);
    const { data, info } = await source.clone().raw().toBuffer({ resolveWithObject: true });
    const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const { dominant } = await pixels.clone().stats();
    const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("");
    return { width: info.width, height: info.height, dominantColor: `#${hex}`, pixels };
  } catch (error) {
    throw badInput(`The file is not a picture that can be used (JPEG, PNG, WebP, AVIF, GIF or TIFF up to 50 megapixels): ${(error as Error).message}`);
  }
}

async function makeRenditions(ctx: Context, id: string, picture: Picture): Promise<Rendition[]> {
  const widest = Math.min(picture.width, widths.at(-1)!);
  const renditions: Rendition[] = [];
  for (const width of [...widths.filter((each) => each < widest), widest]) {
    const resized = picture.pixels.clone().resize({ width });
    for (const format of ["avif", "webp"] as const) {
      const encoded = format === "avif" ? resized.clone().avif({ quality: 55, effort: 2 }) : resized.clone().webp({ quality: 78 });
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
      await ctx.media.put(id, `${width}.${format}`, data);
      renditions.push({ format, width, height: info.height, byteSize: data.length });
    }
  }
  return renditions;
}

export function renditionUrl(ctx: Context, asset: MediaAsset, rendition: Rendition): string {
  return `${ctx.config.apiUrl}/media/${asset.id}/${rendition.width}.${rendition.format}`;
}

export function widestWebp(asset: MediaAsset): Rendition {
  return asset.renditions.findLast((rendition) => rendition.format === "webp")!;
}
