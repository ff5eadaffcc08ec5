import { expect, test } from "vitest";
import { changesBetween, creationOf, emptyDraft } from "./story-draft.ts";

const saved = { ...emptyDraft("id"), headline: "Old", sectionId: "s1", datelinePlace: "Moskow", datelineAgency: "MINA" };

test("only what was changed is sent", () => {
  expect(changesBetween(saved, { ...saved })).toEqual({});
  expect(changesBetween(saved, { ...saved, headline: "New" })).toEqual({ headline: "New" });
});

test("the dateline goes as one, and without a place not at all", () => {
  expect(changesBetween(saved, { ...saved, datelineAgency: "" })).toEqual({ dateline: { place: "Moskow", agency: null } });
  expect(changesBetween(saved, { ...saved, datelinePlace: "" })).toEqual({ dateline: null });
});

test("a picture that was taken away is null, an emptied standfirst too", () => {
  const hero = { imageId: "i", url: "u", alt: "", caption: "", credit: "" };
  expect(changesBetween({ ...saved, hero }, saved)).toEqual({ heroImage: null });
  expect(changesBetween({ ...saved, standfirst: "Gone" }, saved)).toEqual({ standfirst: null });
});

test("who stands beside it, and how often it stands elsewhere, are sent as ids and as one word", () => {
  const [dam, port] = [{ id: "a1", headline: "Dam" }, { id: "a2", headline: "Port" }];
  expect(changesBetween({ ...saved, pinned: [dam, port] }, { ...saved, pinned: [port, dam], excluded: [dam], promotion: "HELD_BACK" })).toEqual({ pinnedIds: ["a2", "a1"], excludedIds: ["a1"], promotion: "HELD_BACK" });
});

test("a new story names its edition and what it is a translation of", () => {
  const draft = { ...saved, translationOf: { id: "a1", headline: "Original" } };
  expect(creationOf(draft)).toMatchObject({ edition: "id", translationOf: "a1", headline: "Old", sectionId: "s1" });
});
