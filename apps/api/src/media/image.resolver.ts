import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { globalId } from "../global-id.ts";
import { FocalPoint, ImageRendition, ImageType } from "./image.type.ts";
import { renditionUrl, widestWebp } from "./media.service.ts";
import type { MediaAsset } from "./media-asset.entity.ts";
import { idDescription } from "../reading/node.type.ts";

@Resolver(() => ImageType)
export class ImageResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() asset: MediaAsset): string {
    return globalId("Image", asset.id);
  }

  @FieldResolver(() => FocalPoint)
  focalPoint(@Root() asset: MediaAsset): FocalPoint {
    return { x: asset.focalX, y: asset.focalY };
  }

  @FieldResolver(() => [ImageRendition])
  renditions(@Root() asset: MediaAsset, @Ctx() ctx: Context) {
    return asset.renditions.map((rendition) => ({ ...rendition, url: renditionUrl(ctx, asset, rendition) }));
  }

  @FieldResolver(() => String)
  url(@Root() asset: MediaAsset, @Ctx() ctx: Context): string {
    return renditionUrl(ctx, asset, widestWebp(asset));
  }
}
