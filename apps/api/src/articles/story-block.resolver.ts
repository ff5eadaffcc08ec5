import type { Block, Inline } from "@warta/story-body";
import type { GraphQLResolveInfo } from "graphql";
import { Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { ImageType } from "../media/image.type.ts";
import type { MediaAsset } from "../media/media-asset.entity.ts";
import { selectProperties } from "../reading/select-fields.ts";
import { Article } from "./article.entity.ts";
import { selectArticle } from "./article.reading.ts";
import { ArticleType } from "./article.type.ts";
import { ImageBlock, InlineText, ListBlock, ListItem, RelatedStoryBlock, TextMark } from "./story-block.type.ts";

type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

@Resolver(() => InlineText)
export class InlineTextResolver {
  @FieldResolver(() => [TextMark])
  marks(@Root() inline: Inline) {
    return (inline.marks ?? []).flatMap((mark) => (mark.type === "link" ? [] : [mark.type]));
  }

  @FieldResolver(() => String, { nullable: true })
  href(@Root() inline: Inline): string | null {
    return inline.marks?.find((mark) => mark.type === "link")?.href ?? null;
  }
}

@Resolver(() => ListBlock)
export class ListBlockResolver {
  @FieldResolver(() => [ListItem])
  items(@Root() block: BlockOf<"list">) {
    return block.items.map((content) => ({ content }));
  }
}

@Resolver(() => ImageBlock)
export class ImageBlockResolver {
  @FieldResolver(() => ImageType, { nullable: true })
  image(@Root() block: BlockOf<"image">, @Ctx() ctx: Context): Promise<MediaAsset | null> {
    return ctx.loaders.image.load(block.mediaId);
  }
}

@Resolver(() => RelatedStoryBlock)
export class RelatedStoryBlockResolver {
  @FieldResolver(() => ArticleType, { nullable: true })
  async article(@Root() block: BlockOf<"relatedStory">, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<Article | null> {
    if (!block.articleId) return null;
    return ctx.loaders.publishedArticle(selectArticle(ctx.db, info, [])).load(block.articleId);
  }

  @FieldResolver(() => String, { nullable: true })
  async headline(@Root() block: BlockOf<"relatedStory">, @Ctx() ctx: Context): Promise<string | null> {
    if (!block.articleId) return block.pickedBy === "editor" ? (block.headline ?? null) : null;
    const article = await ctx.loaders.publishedArticle(selectProperties(ctx.db.dataSource, Article, ["headline", "id"])).load(block.articleId);
    return article?.headline ?? null;
  }
}
