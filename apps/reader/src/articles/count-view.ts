import { onBeforeUnmount, onMounted } from "vue";
import { RecordArticleViewDocument } from "../graphql/generated/graphql.ts";
import { tell } from "../graphql/tell.ts";
import { takePreviousStory } from "./previous-story.ts";

/** How long a story must have been in sight before it counts as read, in milliseconds. */
const inSight = 3000;

/**
 * Tells the API once that a story was read, and after which other one in this tab. The tab keeps nothing but the latter: the API knows
 * a second reading by itself.
 */
export function countView(articleId: () => string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counted = false;

  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState !== "visible" || counted) return;
    timer = setTimeout(() => {
      counted = true;
      tell(RecordArticleViewDocument, { input: { articleId: articleId(), previousId: takePreviousStory(articleId()) } });
    }, inSight);
  };

  onMounted(() => {
    watch();
    document.addEventListener("visibilitychange", watch);
  });
  onBeforeUnmount(() => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", watch);
  });
}
