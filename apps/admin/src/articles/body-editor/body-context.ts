import { inject, type InjectionKey } from "vue";

export type KnownStory = { headline: string; status?: string };

/** What the blocks in the editor need to know of the story they stand in. */
export type BodyContext = {
  /** The code of the story's edition. */
  edition(): string;
  editable(): boolean;
  /** Addresses of pictures, by the id the body has for them. */
  pictures: Map<string, string>;
  /** Stories the body leads to, by the id the body has for them. */
  stories: Map<string, KnownStory>;
};

export const bodyContext: InjectionKey<BodyContext> = Symbol("body");

export function useBodyContext(): BodyContext {
  const context = inject(bodyContext);
  if (!context) throw new Error("A block of a story stands outside its editor.");
  return context;
}
