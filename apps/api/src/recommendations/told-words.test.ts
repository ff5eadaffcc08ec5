import { describe, expect, test } from "vitest";
import type { Language } from "@warta/dates";
import { profileOf } from "./story-profile.ts";
import { compareStories, normsOf } from "./story-similarity.ts";
import { tellerOf } from "./told-words.ts";

type Story = { headline: string; text: string };

/** What is told of two stories, as the first one writes it; all words are equally rare. */
function told(language: Language, one: Story, other: Story, isCommon = (_word: string) => false): { words: string[]; names: string[] } {
  const compared = [one, other].map((story) => {
    const { profile, shown } = profileOf({ ...story, language });
    return { profile, shown, norms: normsOf(profile, () => 1) };
  });
  const [{ shared }] = compareStories(compared[0]!, () => 1, [compared[1]!]) as [ReturnType<typeof compareStories>[number]];
  const { shown } = compared[0]!;
  const { shared_words, shared_names } = tellerOf({ ...one, language }, shown, (term) => isCommon(shown.get(term)!))(shared);
  const list = (lines: string) => (lines ? lines.split("\n") : []);
  return { words: list(shared_words), names: list(shared_names) };
}

describe("words that two stories share", () => {
  const one = { headline: "Panen Zaitun Dimulai", text: "Petani memetik zaitun. Waktu itu mereka mengukur saringan dan mengukur lagi." };
  const other = { headline: "Harga naik", text: "Minggu ini zaitun dari lereng itu mahal, dan zaitun lama habis. Mereka mengukur saringan, lalu mengukur tong." };

  test("are told when one has them in its headline and both come back to them, as they stand within a sentence", () => {
    expect(told("id", one, other).words).toEqual(["zaitun"]);
  });

  test("are not told when the archive is full of them", () => {
    expect(told("id", one, other, (word) => word.toLowerCase() === "zaitun").words).toEqual([]);
  });

  test.each([
    ["id", "Beberapa orang menahan mereka di tengah malam"],
    ["en", "What you tell a hundred people one night about their work"],
    ["ar", "وخلال ثلاثة أيام كانت الجديدة وكانت لهم وهو يعرف"],
  ] as const)("are none where they say nothing of a story: %s", (language, headline) => {
    const story = { headline, text: `${headline}. ${headline}` };
    expect(told(language, story, story)).toEqual({ words: [], names: [] });
  });

  test("are told in Arabic without what is written onto them", () => {
    const one = { headline: "خرائط بالهواتف وزيتون", text: "رسم الطلاب قرب حقل زيتون بالهواتف. فالمياه نادرة، والمياه مالحة." };
    const other = { headline: "المياه والهاتف", text: "الهواتف في البيوت والهواتف في الحقول، والمياه مالحة، وزيتون القرية وزيتون." };
    expect(told("ar", one, other).words).toEqual(expect.arrayContaining(["الهواتف", "المياه", "زيتون"]));
  });
});

describe("names that two stories share", () => {
  test("are told whole, without titles, as often as both write them so", () => {
    const one = { headline: "Muatan perdana", text: "Kapal tiba di Port Klang, kata Pak Yosua Wenda. Pelaut Yosua Wenda tersenyum. Lalu Yosua Wenda ke Deir al-Balah. Kapal kembali ke Port Klang dan Deir al-Balah." };
    expect(told("id", one, { ...one, headline: "Kapal itu" }).names.toSorted()).toEqual(["Deir al-Balah", "Port Klang", "Yosua Wenda"]);
  });

  test("are not told when only a part of them is the same", () => {
    const one = { headline: "Rain", text: "It fell on South Sulawesi. Then South Sulawesi dried." };
    const other = { headline: "Ships", text: "They went round South Africa. Then South Africa waited." };
    expect(told("en", one, other).names).toEqual([]);
  });
});
