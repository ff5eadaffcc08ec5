import { User } from "./accounts/user.entity.ts";
import { advertisementLoaders } from "./advertising/advertisement.loaders.ts";
import { articleLoaders } from "./articles/article.loaders.ts";
import { articlesOfLoaders } from "./articles/articles-of.loaders.ts";
import { breakingNewsLoaders } from "./breaking-news/breaking-news.loaders.ts";
import { contributorLoaders } from "./contributors/contributor.loaders.ts";
import { correctionLoaders } from "./corrections/correction.loaders.ts";
import type { Database } from "./database.ts";
import { Edition } from "./editions/edition.entity.ts";
import { frontPageLoaders } from "./front-pages/front-page.loaders.ts";
import { MediaAsset } from "./media/media-asset.entity.ts";
import { loaderById } from "./reading/loaders.ts";
import { publicImageLoader } from "./reading/public-image.loader.ts";
import { recommendationLoaders } from "./recommendations/recommendation.loaders.ts";
import { Section } from "./sections/section.entity.ts";
import { topicLoaders } from "./topics/topic.loaders.ts";
import { viewLoaders } from "./views/view.loaders.ts";
import { webhookLoaders } from "./webhooks/webhook.loaders.ts";

/** The loaders of one request, made when the request comes and after each write: nothing is remembered from one request to the next. */
export function createLoaders(db: Database, now: Date) {
  return {
    edition: loaderById(db, Edition),
    section: loaderById(db, Section),
    image: loaderById(db, MediaAsset),
    publicImage: publicImageLoader(db, now),
    user: loaderById(db, User),
    ...contributorLoaders(db),
    ...topicLoaders(db),
    ...articleLoaders(db),
    ...articlesOfLoaders(db),
    ...correctionLoaders(db),
    ...recommendationLoaders(db, now),
    ...viewLoaders(db),
    ...advertisementLoaders(db, now),
    ...breakingNewsLoaders(db, now),
    ...frontPageLoaders(db),
    ...webhookLoaders(db),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
