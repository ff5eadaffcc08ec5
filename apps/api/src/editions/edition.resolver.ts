import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { globalId } from "../global-id.ts";
import type { Edition } from "./edition.entity.ts";
import { listEditions, pathPrefix } from "./edition.service.ts";
import { EditionType } from "./edition.type.ts";
import { idDescription } from "../reading/node.type.ts";

@Resolver(() => EditionType)
export class EditionResolver {
  @Query(() => [EditionType], { nullable: true, description: "All editions, the site's first one first." })
  editions(@Ctx() ctx: Context): Promise<Edition[]> {
    return listEditions(ctx);
  }

  @Query(() => EditionType, { nullable: true, description: "The edition of this code; null when there is none." })
  edition(@Ctx() ctx: Context, @Arg("code", () => String, { description: "Such as id, en or ar." }) code: string): Promise<Edition | null> {
    return ctx.loaders.edition.load(code);
  }

  @FieldResolver(() => ID, { description: idDescription })
  id(@Root() edition: Edition): string {
    return globalId("Edition", edition.id);
  }

  @FieldResolver(() => String)
  code(@Root() edition: Edition): string {
    return edition.id;
  }

  @FieldResolver(() => String)
  path(@Root() edition: Edition): string {
    return pathPrefix(edition) || "/";
  }

  @FieldResolver(() => String)
  url(@Root() edition: Edition, @Ctx() ctx: Context): string {
    return ctx.config.readerUrl + pathPrefix(edition);
  }
}
