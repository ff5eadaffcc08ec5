import { User } from "./accounts/user.entity.ts";
import { Advertisement } from "./advertising/advertisement.entity.ts";
import { ApiKey } from "./api-keys/api-key.entity.ts";
import { Article } from "./articles/article.entity.ts";
import { OldSlug } from "./articles/old-slug.entity.ts";
import { RelatedLink } from "./articles/related-link.entity.ts";
import { BreakingNews } from "./breaking-news/breaking-news.entity.ts";
import { ArticleContributor } from "./contributors/article-contributor.entity.ts";
import { Contributor } from "./contributors/contributor.entity.ts";
import { Correction } from "./corrections/correction.entity.ts";
import { Edition } from "./editions/edition.entity.ts";
import { NewsroomEvent } from "./events/event.entity.ts";
import { FrontPagePick } from "./front-pages/front-page-pick.entity.ts";
import { MediaAsset } from "./media/media-asset.entity.ts";
import { Section } from "./sections/section.entity.ts";
import { ArticleTopic } from "./topics/article-topic.entity.ts";
import { Topic } from "./topics/topic.entity.ts";
import { WebhookDelivery } from "./webhooks/webhook-delivery.entity.ts";
import { Webhook } from "./webhooks/webhook.entity.ts";

export const entities = [
  Edition,
  Section,
  Topic,
  Contributor,
  MediaAsset,
  Article,
  ArticleContributor,
  ArticleTopic,
  RelatedLink,
  OldSlug,
  Correction,
  FrontPagePick,
  BreakingNews,
  NewsroomEvent,
  Webhook,
  WebhookDelivery,
  Advertisement,
  User,
  ApiKey,
];
