import type { RecommendationReasonKind } from "../graphql/generated/graphql.ts";
import type { Story, Teaser } from "../routing/page.ts";

const mostReadShown = 5;
const relatedShown = 3;
const saysWhy: RecommendationReasonKind[] = ["SHARED_TOPIC", "SAME_NAMES", "SAME_SUBJECT"];

export type StoryElsewhere = NonNullable<Story["otherEditions"]>["edges"][number]["node"];

/** The most read stories that stand nowhere else on a story's page. */
export function mostReadBeside(story: Pick<Story, "id" | "body" | "recommendations">, mostRead: Teaser[]): Teaser[] {
  const inside = story.body.flatMap((block) => (block.__typename === "RelatedStoryBlock" && block.article ? [block.article.id] : []));
  const elsewhere = new Set([story.id, ...inside, ...(story.recommendations?.edges ?? []).map(({ node }) => node.id)]);
  return mostRead.filter(({ id }) => !elsewhere.has(id)).slice(0, mostReadShown);
}

/** Related stories of other languages, of which one can say why. The story's own translations are linked where its text ends. */
export function relatedInOtherEditions(otherEditions: Story["otherEditions"]): StoryElsewhere[] {
  const related = (otherEditions?.edges ?? []).filter(({ reasons }) => reasons.some(({ kind }) => saysWhy.includes(kind)) && !reasons.some(({ kind }) => kind === "TRANSLATION"));
  return related.slice(0, relatedShown).map(({ node }) => node);
}
