/** Under this name the tab keeps the id of the story read last, until it is closed. */
const key = "previous-story";

/** The story of this site that was read in this tab before this one; null for the first. From now on this one is. */
export function takePreviousStory(id: string, tab: () => Pick<Storage, "getItem" | "setItem"> = () => sessionStorage): string | null {
  try {
    const storage = tab();
    const previous = storage.getItem(key);
    storage.setItem(key, id);
    return previous === id ? null : previous;
  } catch {
    // Storage is switched off, or full: nobody knows.
    return null;
  }
}
