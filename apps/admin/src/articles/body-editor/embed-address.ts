import { recogniseEmbed } from "@warta/story-body";

/** The service and the one address of a post as it was typed, with https:// or without, or null when it is none that can be shown. */
export function embedOf(typed: string): ReturnType<typeof recogniseEmbed> {
  const text = typed.trim();
  return recogniseEmbed(/^https?:\/\//i.test(text) ? text : `https://${text}`);
}
