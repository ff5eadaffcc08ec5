import type { ImageFormat } from "../graphql/generated/graphql.ts";
import type { Picture } from "../routing/page.ts";

/** The srcset of one format; empty when there is no file of it. */
export function srcsetOf(picture: Picture, format: ImageFormat): string {
  return picture.renditions
    .filter((rendition) => rendition.format === format)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(", ");
}

/** One address for browsers without srcset: the WebP file nearest above this width, or the widest. */
export function addressOf(picture: Picture, width: number): string {
  const files = picture.renditions.filter(({ format }) => format === "WEBP").sort((one, other) => one.width - other.width);
  return (files.find((file) => file.width >= width) ?? files.at(-1))?.url ?? "";
}
