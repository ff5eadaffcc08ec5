import { onBeforeUnmount, onMounted } from "vue";
import { askAt } from "../graphql/ask.ts";
import { RecordArticleViewDocument } from "../graphql/generated/graphql.ts";

/** How long a story must have been in sight before it counts as read, in milliseconds. */
const inSight = 3000;

/** Tells the API once that a story was read. Nothing is stored in the browser: the API knows a second reading by itself. */
export function countView(articleId: () => string): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let counted = false;

  const watch = () => {
    clearTimeout(timer);
    if (document.visibilityState !== "visible" || counted) return;
    timer = setTimeout(() => {
      counted = true;
      // A reading that could not be counted is lost, and that is all.
      askAt("/graphql")(RecordArticleViewDocument, { input: { articleId: articleId() } }).catch(() => {});
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
