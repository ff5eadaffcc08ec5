import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Resolver, Root, Subscription } from "type-graphql";
import { selectArticle } from "../articles/article.reading.ts";
import { isPublishedIn } from "../articles/article.service.ts";
import type { Context } from "../context.ts";
import type { NewsroomEvent } from "../events/event.entity.ts";
import type { EventKind } from "../events/event.status.ts";
import { resumeId } from "../events/resume-id.ts";
import { globalId } from "../global-id.ts";
import { followEvents, NothingToTell, requirePlace } from "./live.service.ts";
import { BreakingNewsChangedEvent, StoryCorrectedEvent, StoryPublishedEvent } from "./live.type.ts";

/** What a subscription starts from: the event a browser saw last, of which it tells when it connects anew. */
export type LiveSource = { lastEventId: string | null };

type SubscribeData = { source: LiveSource; args: { edition?: string | null; section?: string | null; topic?: string | null; after?: string | null }; context: Context };

const follow =
  (...kinds: EventKind[]) =>
  async ({ source, args: { edition = null, section = null, topic = null, after = null }, context }: SubscribeData) => {
    await requirePlace(context, { edition, section, topic });
    return followEvents(context, { kinds, edition, after: source.lastEventId ?? after });
  };

const editionDescription = "Of the edition with this code.";
const afterDescription = "The id of the event that was seen last: what came after it is told first. At most 500 events, and of the last 14 days.";

/** Each event is told as the public sees it at that moment, by the same reading as in queries: what is not published any more is not told. */
@Resolver()
export class LiveResolver {
  @Subscription(() => StoryPublishedEvent, { subscribe: follow("story_published"), description: "Each story of an edition when it is published." })
  async storyPublished(
    @Root() event: NewsroomEvent,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg("edition", () => String, { description: editionDescription }) _edition: string,
    @Arg("section", () => String, { nullable: true, description: "Only of the section with this slug. One there is not is refused." }) section?: string | null,
    @Arg("topic", () => String, { nullable: true, description: "Only of the topic with this slug. One there is not is refused, and so is one that no published story has." }) topic?: string | null,
    @Arg("after", () => ID, { nullable: true, description: afterDescription }) _after?: string | null,
  ) {
    const wanted = (section == null && topic == null) || (await isPublishedIn(ctx, event.articleId!, { section, topic }));
    const article = wanted && (await ctx.loaders.publishedArticle(selectArticle(ctx.db, info, ["article"])).load(event.articleId!));
    if (!article) throw new NothingToTell();
    return { ...(await told(ctx, event)), article };
  }

  @Subscription(() => StoryCorrectedEvent, {
    subscribe: follow("story_corrected", "story_retracted", "retraction_withdrawn"),
    description: "What was wrong in stories, when it is said, changed or taken back: corrections, errata, rights of reply, and retractions.",
  })
  async storyCorrected(
    @Root() event: NewsroomEvent,
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { nullable: true, description: `${editionDescription} Left out: of all.` }) _edition?: string | null,
    @Arg("after", () => ID, { nullable: true, description: afterDescription }) _after?: string | null,
  ) {
    const correction = event.correctionId === null ? null : await ctx.loaders.publicCorrection.load(event.correctionId);
    const isGone = event.correctionId !== null ? !correction : event.kind === "story_corrected" && !(await isPublishedIn(ctx, event.articleId!));
    if (isGone) throw new NothingToTell();
    return { ...(await told(ctx, event)), articleId: globalId("Article", event.articleId!), correction };
  }

  @Subscription(() => BreakingNewsChangedEvent, {
    subscribe: follow("breaking_news_started", "breaking_news_ended"),
    description: "The banner over an edition's pages, when one begins or is ended.",
  })
  async breakingNewsChanged(
    @Root() event: NewsroomEvent,
    @Ctx() ctx: Context,
    @Arg("edition", () => String, { description: editionDescription }) _edition: string,
    @Arg("after", () => ID, { nullable: true, description: afterDescription }) _after?: string | null,
  ) {
    const [breakingNews = null] = await ctx.loaders.runningBreakingNews.load(event.editionId);
    return { ...(await told(ctx, event)), breakingNews };
  }
}

const told = async (ctx: Context, event: NewsroomEvent) => ({ id: resumeId(event), happenedAt: event.happenedAt, edition: await ctx.loaders.edition.load(event.editionId) });
