import { createHash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import { v7 as newId } from "uuid";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { inTurn } from "./in-turn.ts";
import { MediaAsset, type Rendition } from "./media-asset.entity.ts";

// Between uploads nothing is remembered: no two are the same.
sharp.cache(false);

const widths = [320, 640, 960, 1280, 1920];

/*
 * Against files that are small and huge in memory. Measured, the largest of each format: 50 megapixels take up to 265 MB while
 * they are drawn. AVIF is decoded as a whole, 16 bytes a pixel, and interlaced PNG, too.
 */
const maximumPixels = 50_000_000;
const maximumAvifPixels = 12_500_000;
const maximumDecodedBytes = 200_000_000;
const maximumRatio = 100;

/** Up to here a flat drawing may be as small a file as it likes. */
const harmlessPixels = 4_000_000;

/** Encoding AVIF takes 35 bytes of memory a pixel, and twice that with transparency: tall pictures get narrower renditions. */
const maximumRenditionPixels = { opaque: 3_000_000, transparent: 1_500_000 };

export type PictureDetails = { fileName: string; alt?: string; caption?: string | null; credit?: string | null };

/**
 * Takes a picture into the library: reads it, makes AVIF and WebP renditions of every width up to its own, and stores them.
 * Nothing of the uploaded file itself is ever served: renditions are drawn anew, without its metadata. The same bytes give the
 * same asset. Refuses what is not a picture, SVG from outside included. One at a time: memory does not grow with the uploads.
 */
export function addPicture(ctx: Context, bytes: Buffer, details: PictureDetails): Promise<MediaAsset> {
  return inTurn(() => addNow(ctx, bytes, details));
}

async function addNow(ctx: Context, bytes: Buffer, details: PictureDetails): Promise<MediaAsset> {
  const checksum = createHash("sha256").update(bytes).digest("hex");
  const assets = ctx.db.dataSource.getRepository(MediaAsset);
  const known = await assets.findOneBy({ checksum });
  if (known) return known;

  const picture = await readPicture(bytes);
  const id = newId();
  const renditions = await makeRenditions(ctx, id, picture).catch(async (error: unknown) => {
    await ctx.media.remove(id);
    throw error;
  });
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
  const stored = await assets.findOneByOrFail({ checksum });
  // Another process took the same picture in meanwhile: its files are the ones that are named.
  if (stored.id !== id) await ctx.media.remove(id);
  return stored;
}

/** `pixels` are at most as many as the widest rendition has: everything is drawn from them, and the file is decoded once. */
type Picture = { width: number; height: number; dominantColor: string; pixels: Sharp; widest: number };

async function readPicture(bytes: Buffer): Promise<Picture> {
  try {
    const source = sharp(bytes, { limitInputPixels: maximumPixels, failOn: "error" });
    const metadata = await source.metadata();
    const { width, height } = checkedSize(metadata, bytes.length);
    const most = maximumRenditionPixels[metadata.hasAlpha ? "transparent" : "opaque"];
    const widest = Math.floor(Math.min(width, widths.at(-1)!, Math.sqrt((most * width) / height)));
    const { data, info } = await source.autoOrient().resize({ width: widest }).raw().toBuffer({ resolveWithObject: true });
    const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const { dominant } = await pixels.clone().stats();
    const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, "0")).join("");
    return { width, height, dominantColor: `#${hex}`, pixels, widest };
  } catch (error) {
    throw badInput(`The file is not a picture that can be used (JPEG, PNG, WebP, AVIF, GIF or TIFF up to 50 megapixels): ${(error as Error).message}`);
  }
}

/** Of the upright picture. Judged by the file's head, before anything is decoded. */
function checkedSize({ format, autoOrient, channels, depth }: Metadata, byteSize: number): { width: number; height: number } {
  if (!["jpeg", "png", "webp", "avif", "heif", "gif", "tiff"].includes(format)) throw new Error(`${format} is not accepted`);
  const { width, height } = autoOrient;
  const pixels = width * height;
  const decoded = pixels * channels * (depth === "uchar" ? 1 : 2);
  if (format === "heif" && pixels > maximumAvifPixels) throw new Error(`as AVIF it may have ${maximumAvifPixels / 1_000_000} megapixels`);
  if (decoded > maximumDecodedBytes) throw new Error(`it takes more than ${maximumDecodedBytes / 1_000_000} MB of memory`);
  if (pixels > harmlessPixels && decoded > maximumRatio * byteSize) throw new Error(`it is more than ${maximumRatio} times as large in memory as in the file`);
  return { width, height };
}

async function makeRenditions(ctx: Context, id: string, { pixels, widest }: Picture): Promise<Rendition[]> {
  const renditions: Rendition[] = [];
  // The widest first: memory that was taken for the small ones would not be enough for it, and is not given back at once.
  for (const width of [...widths.filter((each) => each < widest), widest].reverse()) {
    const resized = pixels.clone().resize({ width });
    for (const format of ["webp", "avif"] as const) {
      const encoded = format === "avif" ? resized.clone().avif({ quality: 55, effort: 2 }) : resized.clone().webp({ quality: 78 });
      const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
      await ctx.media.put(id, `${width}.${format}`, data);
      renditions.unshift({ format, width, height: info.height, byteSize: data.length });
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
