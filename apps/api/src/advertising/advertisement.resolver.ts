import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Edition } from "../editions/edition.entity.ts";
import type { Placement } from "./advertisement.entity.ts";
import { globalId } from "../global-id.ts";
import { idDescription } from "../reading/node.type.ts";
import { EditionType } from "../editions/edition.type.ts";
import { ImageType } from "../media/image.type.ts";
import type { MediaAsset } from "../media/media-asset.entity.ts";
import type { Advertisement } from "./advertisement.entity.ts";
import { AdPlacement, AdvertisementType } from "./advertisement.type.ts";

@Resolver(() => EditionType)
export class EditionAdvertisingResolver {
  @FieldResolver(() => [AdvertisementType], { nullable: true, description: "The advertisements that run now, the one that began last first; at most 100." })
  advertisements(
    @Root() edition: Edition,
    @Ctx() ctx: Context,
    @Arg("placement", () => AdPlacement, { nullable: true, description: "Only for this place." }) placement?: Placement,
  ): Promise<Advertisement[]> {
    return ctx.loaders.runningAdvertisements(placement ?? null).load(edition.id);
  }
}

@Resolver(() => AdvertisementType)
export class AdvertisementResolver {
  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() advertisement: Advertisement): string {
    return globalId("Advertisement", advertisement.id);
  }

  @FieldResolver(() => ImageType)
  largeImage(@Root() advertisement: Advertisement, @Ctx() ctx: Context): Promise<MediaAsset | null> {
    return ctx.loaders.image.load(advertisement.largeImageId);
  }

  @FieldResolver(() => ImageType)
  smallImage(@Root() advertisement: Advertisement, @Ctx() ctx: Context): Promise<MediaAsset | null> {
    return ctx.loaders.image.load(advertisement.smallImageId);
  }
}
