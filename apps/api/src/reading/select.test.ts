import { expect, test } from "vitest";
import { aContributor, anEdition, aPicture, aPublishedArticle, aTopic } from "../testing/factories.ts";
import { openNewsroom } from "../testing/newsroom.ts";

const room = openNewsroom();

async function aWholeStory(slug: string) {
  const picture = await aPicture(room, { alt: "A port" });
  return aPublishedArticle(room, {
    slug,
    topicIds: [await aTopic(room, "Beras"), await aTopic(room, "Pelabuhan")],
    credits: [
      { role: "editor", contributorId: await aContributor(room, "Arif") },
      { role: "author", contributorId: await aContributor(room, "Rina") },
    ],
    heroImage: { imageId: picture.id, caption: "The port" },
  });
}

test("a story comes with what it points to in one statement, and in the order it has", async () => {
  await anEdition(room);
  await aWholeStory("whole");
  const query = `{ article(edition: "id", slug: "whole") {
    path agencyCredit section { slug path edition { code } } edition { name } topics { name edition { code } }
    credits { role contributor { name } } heroImage { caption image { alt focalPoint { x } renditions { width url } } } } }`;
  let answer: Awaited<ReturnType<typeof room.ask>> | undefined;
  const statements = await room.statementsOf(async () => void (answer = await room.ask(query)));
  expect(statements).toHaveLength(1);
  expect(answer!.data.article).toEqual({
    path: "/internasional/whole",
    agencyCredit: "Kantor Berita Warta (WARTA)",
    section: { slug: "internasional", path: "/internasional", edition: { code: "id" } },
    edition: { name: "Warta" },
    topics: [{ name: "Beras", edition: { code: "id" } }, { name: "Pelabuhan", edition: { code: "id" } }],
    credits: [{ role: "EDITOR", contributor: { name: "Arif" } }, { role: "AUTHOR", contributor: { name: "Rina" } }],
    heroImage: { caption: "The port", image: { alt: "A port", focalPoint: { x: 0.5 }, renditions: [{ width: 320, url: expect.stringContaining("/320.webp") }] } },
  });
});

test("what is not asked for is not read", async () => {
  const [statement] = await room.statementsOf(() => room.ask(`{ article(edition: "id", slug: "whole") { headline } }`));
  expect(statement).not.toMatch(/json_build_object|body/);
});

test("an object that is selected twice under one name has the fields of both", async () => {
  const { data } = await room.ask(`{ article(edition: "id", slug: "whole") { section { slug } ...More section { name } } } fragment More on Article { section { edition { code } } credits { role } credits { contributor { name } } }`);
  expect(data.article).toMatchObject({ section: { slug: "internasional", name: "internasional", edition: { code: "id" } }, credits: [{ role: "EDITOR", contributor: { name: "Arif" } }, { role: "AUTHOR", contributor: { name: "Rina" } }] });
});

test("a story that nobody is credited for and that has no picture has none", async () => {
  await aPublishedArticle(room, { slug: "bare" });
  const { data } = await room.ask(`{ article(edition: "id", slug: "bare") { topics { name } credits { role } heroImage { alt } } }`);
  expect(data.article).toEqual({ topics: [], credits: [], heroImage: null });
});
