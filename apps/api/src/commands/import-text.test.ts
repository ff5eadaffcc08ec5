import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { aSection } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { importText } from "./import-text.ts";

const room = openNewsroom();

afterEach(() => void vi.restoreAllMocks());

/** What the command says about a text, line by line. */
async function importing(text: string, ...options: string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "warta-import-text-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "story.txt"), text);
  const said: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(...line.split("\n")));
  await importText([join(folder, "story.txt"), ...options])(room.services);
  return said;
}

test("import-text tells the address under which the admin app opens the draft", async () => {
  await aSection(room);
  const said = await importing("Sebuah Judul\n\nParagraf pertama dari berita ini.");
  const [, id] = /^A draft: http:\/\/localhost:4000\/admin\/stories\/(\S+)$/.exec(said.at(-1)!)!;
  const editor = await room.as("editor");
  const { data } = await editor(`query ($id: ID!) { newsroomArticle(id: $id) { headline status } }`, { id });
  expect(data.newsroomArticle).toEqual({ headline: "Sebuah Judul", status: "DRAFT" });
});

test("import-text --publish tells the address of the story on the site", async () => {
  await aSection(room);
  const said = await importing("Judul Lain\n\nParagraf pertama dari berita ini.", "--publish");
  expect(said.at(-1)).toBe("Published: http://localhost:3000/internasional/judul-lain");
});
