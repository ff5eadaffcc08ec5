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

/** What came into sight waits so long for more, in milliseconds: to be told in few requests. */
const patience = 3000;
const half = 0.5;

/**
 * Tells the API which stories it chose came into sight, each when half of its own place on the page did: all of them, or some after
 * three seconds, or what there is when the page is left or hidden. And each time that one is followed, also into another tab. Nothing
 * is stored in the browser.
 * `links` selects the links to stories inside `root`; those that an editor chose may be among them. `places` selects what is around each.
 */
export function countRecommendations(root: Ref<HTMLElement | null>, { links, places }: { links: string; places: string }, offered: () => Offered): void {
  let end = () => {};

  const follow = (event: MouseEvent) => {
    const { stories, ...where } = offered();
    const followed = isFollowing(event) ? storyOf((event.target as Element).closest<HTMLAnchorElement>(links), stories) : undefined;
    if (followed) tell(RecordRecommendationFollowedDocument, { input: { ...where, followedId: followed.id } });
  };

  onMounted(() => {
    const { stories, ...where } = offered();
    const unseen = new Map<Element, string>();
    for (const link of root.value?.querySelectorAll<HTMLAnchorElement>(links) ?? []) {
      const story = storyOf(link, stories);
      if (story) unseen.set(link.closest(places)!, story.id);
    }
    if (!root.value || !unseen.size) return;

    let seen: string[] = [];
    let timer: number | undefined;
    const tellSeen = () => {
      window.clearTimeout(timer);
      timer = undefined;
      if (seen.length) tell(RecordRecommendationsShownDocument, { input: { ...where, shownIds: seen } });
      seen = [];
    };
    const sight = new IntersectionObserver((entries) => {
      for (const { target, intersectionRatio } of entries) {
        const story = intersectionRatio >= half && unseen.get(target);
        if (!story) continue;
        seen.push(story);
        unseen.delete(target);
        sight.unobserve(target);
      }
      if (!unseen.size) tellSeen();
      else if (seen.length) timer ??= window.setTimeout(tellSeen, patience);
    }, { threshold: half });
    const tellWhenHidden = () => document.hidden && tellSeen();
    for (const place of unseen.keys()) sight.observe(place);
    document.addEventListener("visibilitychange", tellWhenHidden);
    root.value.addEventListener("click", follow);
    root.value.addEventListener("auxclick", follow);
    end = () => {
      sight.disconnect();
      document.removeEventListener("visibilitychange", tellWhenHidden);
      tellSeen();
    };
  });
  onBeforeUnmount(() => end());
}

/** The middle button opens another tab; the right one only a menu. */
export function isFollowing({ type, button }: Pick<MouseEvent, "type" | "button">): boolean {
  return type === "click" || button === 1;
}

function storyOf(link: HTMLAnchorElement | null, stories: Offered["stories"]) {
  return stories.find(({ path }) => path === link?.getAttribute("href"));
}
