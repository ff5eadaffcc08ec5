import type { Editor } from "@tiptap/vue-3";
import { insertBlock } from "./insert-block.ts";
import { words } from "../../languages/words.ts";

export type BodyCommand = { label: string; icon: string; keys?: string; run(): void; active?(): boolean; disabled?(): boolean };

type Outside = { ask(what: "link" | "embed" | "keys"): void; picture(): void };

/** The buttons above the text, in their groups. */
export function commandsOf(editor: Editor, outside: Outside): BodyCommand[][] {
  const { commands: say } = words.body;
  const text = () => editor.chain().focus();
  return [
    [
      { label: say.bold, icon: "i-lucide-bold", keys: "Ctrl B", run: () => text().toggleBold().run(), active: () => editor.isActive("bold") },
      { label: say.italic, icon: "i-lucide-italic", keys: "Ctrl I", run: () => text().toggleItalic().run(), active: () => editor.isActive("italic") },
      { label: say.strike, icon: "i-lucide-strikethrough", keys: "Ctrl Shift S", run: () => text().toggleStrike().run(), active: () => editor.isActive("strike") },
      { label: say.subscript, icon: "i-lucide-subscript", keys: "Ctrl ,", run: () => text().toggleSubscript().run(), active: () => editor.isActive("subscript") },
      { label: say.superscript, icon: "i-lucide-superscript", keys: "Ctrl .", run: () => text().toggleSuperscript().run(), active: () => editor.isActive("superscript") },
      { label: say.link, icon: "i-lucide-link", keys: "Ctrl K", run: () => outside.ask("link"), active: () => editor.isActive("link") },
    ],
    [
      { label: say.heading, icon: "i-lucide-heading-2", keys: "Ctrl Alt 2", run: () => text().toggleHeading({ level: 2 }).run(), active: () => editor.isActive("heading", { level: 2 }) },
      { label: say.subheading, icon: "i-lucide-heading-3", keys: "Ctrl Alt 3", run: () => text().toggleHeading({ level: 3 }).run(), active: () => editor.isActive("heading", { level: 3 }) },
      { label: say.bullets, icon: "i-lucide-list", keys: "Ctrl Shift 8", run: () => text().toggleBulletList().run(), active: () => editor.isActive("bulletList") },
      { label: say.numbers, icon: "i-lucide-list-ordered", keys: "Ctrl Shift 7", run: () => text().toggleOrderedList().run(), active: () => editor.isActive("orderedList") },
      { label: say.quote, icon: "i-lucide-quote", run: () => text().toggleNode("quote", "paragraph").run(), active: () => editor.isActive("quote") },
    ],
    [
      { label: say.picture, icon: "i-lucide-image", run: outside.picture },
      { label: say.related, icon: "i-lucide-newspaper", run: () => insertBlock(editor, "relatedStory") },
      { label: say.adBreak, icon: "i-lucide-megaphone", run: () => insertBlock(editor, "adBreak") },
      { label: say.embed, icon: "i-lucide-square-play", run: () => outside.ask("embed") },
    ],
    [
      { label: say.undo, icon: "i-lucide-undo-2", keys: "Ctrl Z", run: () => text().undo().run(), disabled: () => !editor.can().undo() },
      { label: say.redo, icon: "i-lucide-redo-2", keys: "Ctrl Shift Z", run: () => text().redo().run(), disabled: () => !editor.can().redo() },
      { label: say.keys, icon: "i-lucide-keyboard", run: () => outside.ask("keys") },
    ],
  ];
}
