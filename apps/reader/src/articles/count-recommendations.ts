import { onBeforeUnmount, onMounted, type Ref } from "vue";
import { RecordRecommendationFollowedDocument, RecordRecommendationsShownDocument, type RecommendationPlace } from "../graphql/generated/graphql.ts";
import { tell } from "../graphql/tell.ts";

export type Offered = {
  /** The story they stand beside. */
  articleId: string;
  place: RecommendationPlace;
  variant: string;
  stories: { id: string; path: string }[];
};

/**
 * Tells the API once that stories it chose came into sight: when the first one did, for it counts those of a page together. And
 * each time that one is followed, also into another tab. Nothing is stored in the browser.
 * `links` selects the links to stories inside `root`; those that an editor chose may be among them.
 */
export function countRecommendations(root: Ref<HTMLElement | null>, links: string, offered: () => Offered): void {
  let sight: IntersectionObserver | undefined;

  const follow = (event: MouseEvent) => {
    const { stories, ...where } = offered();
    const followed = isFollowing(event) ? storyOf((event.target as Element).closest<HTMLAnchorElement>(links), stories) : undefined;
    if (followed) tell(RecordRecommendationFollowedDocument, { input: { ...where, followedId: followed.id } });
  };

  onMounted(() => {
    const { stories, ...where } = offered();
    const first = [...(root.value?.querySelectorAll<HTMLAnchorElement>(links) ?? [])].find((link) => storyOf(link, stories));
    if (!root.value || !first) return;
    sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      sight?.disconnect();
      tell(RecordRecommendationsShownDocument, { input: { ...where, shownIds: stories.map(({ id }) => id) } });
    }, { threshold: 0.5 });
    sight.observe(first);
    root.value.addEventListener("click", follow);
    root.value.addEventListener("auxclick", follow);
  });
  onBeforeUnmount(() => sight?.disconnect());
}

/** The middle button opens another tab; the right one only a menu. */
export function isFollowing({ type, button }: Pick<MouseEvent, "type" | "button">): boolean {
  return type === "click" || button === 1;
}

function storyOf(link: HTMLAnchorElement | null, stories: Offered["stories"]) {
  return stories.find(({ path }) => path === link?.getAttribute("href"));
}
