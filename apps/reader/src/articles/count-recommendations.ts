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
 * Tells the API which stories it chose came into sight, and each time that one is followed, also into another tab. Nothing is stored in
 * the browser.
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
    root.value.addEventListener("click", follow);
    root.value.addEventListener("auxclick", follow);
    end = watchSight(unseen, (shownIds) => tell(RecordRecommendationsShownDocument, { input: { ...where, shownIds } }));
  });
  onBeforeUnmount(() => end());
}

/**
 * Tells once of each story whose place on the page came half into sight, several at a time: when all did, three seconds after the
 * first that is not told yet, or when the page is left or hidden. Gives what ends it.
 */
function watchSight(unseen: Map<Element, string>, tellOf: (ids: string[]) => void): () => void {
  let seen: string[] = [];
  let timer: number | undefined;
  const tellSeen = () => {
    window.clearTimeout(timer);
    timer = undefined;
    if (seen.length) tellOf(seen);
    seen = [];
  };
  const see = (entries: IntersectionObserverEntry[]) => {
    for (const { target, intersectionRatio } of entries) {
      const story = intersectionRatio >= half && unseen.get(target);
      if (!story) continue;
      seen.push(story);
      unseen.delete(target);
      sight.unobserve(target);
    }
    if (!unseen.size) tellSeen();
    else if (seen.length) timer ??= window.setTimeout(tellSeen, patience);
  };
  const sight = new IntersectionObserver(see, { threshold: half });
  const tellWhenHidden = () => document.hidden && tellSeen();
  for (const place of unseen.keys()) sight.observe(place);
  document.addEventListener("visibilitychange", tellWhenHidden);
  return () => {
    sight.disconnect();
    document.removeEventListener("visibilitychange", tellWhenHidden);
    tellSeen();
  };
}

/** The middle button opens another tab; the right one only a menu. */
export function isFollowing({ type, button }: Pick<MouseEvent, "type" | "button">): boolean {
  return type === "click" || button === 1;
}

function storyOf(link: HTMLAnchorElement | null, stories: Offered["stories"]) {
  return stories.find(({ path }) => path === link?.getAttribute("href"));
}
