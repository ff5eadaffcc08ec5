import { describe, expect, test } from "vitest";
import { parsePastedStory } from "./pasted-story.ts";
import { linesMissingFrom, paragraphsOf, relatedIn, storyWith } from "./testing-story.ts";

/** As pages of well-known media are when everything on them is copied; the news are made up. */
const parse = (lines: string[]) => {
  const text = lines.join("\n\n");
  const { story, report } = parsePastedStory(text, { timeZone: "UTC" });
  expect(linesMissingFrom(report, text)).toEqual([]);
  return { story, report, people: story.contributors.map(({ name, role }) => `${name} ${role}`), paragraphs: paragraphsOf(story.body) };
};

const english = [
  "The price of rice fell for a third week on Monday, traders in three countries said, after good harvests in the north.",
  "Exporters expect it to fall further until the end of the month, when the first ships of the new season leave.",
];

describe("a page in English", () => {
  test.each([
    ["at once", []],
    ["with the date between them", ["March 3, 2025 4:05 PM GMT"]],
    ["with the section and buttons between them", ["Asia", "Share"]],
  ])("may have its byline above the headline, %s", (_where, between) => {
    const { story, people, paragraphs } = parse(["By Jane Doe and John Smith", ...between, "Rice gets cheaper in all of Asia", ...english]);
    expect(story.headline).toBe("Rice gets cheaper in all of Asia");
    expect(people).toEqual(["Jane Doe author", "John Smith author"]);
    expect(paragraphs).toEqual(english);
  });

  test.each([
    ["By Design", "The museum was built so that nobody finds the way out, says its architect, and everybody comes back."],
    ["By Royal Appointment", "The baker of the palace has worked at night for forty years, and nobody has ever seen him."],
  ])("may have a headline that begins as a byline does: %s", (headline, text) => {
    const { story, paragraphs } = parse([headline, text, ...english]);
    expect(story).toMatchObject({ headline, contributors: [] });
    expect(paragraphs).toEqual([text, ...english]);
  });

  test.each([
    ["(Reporting by Jane Doe; Editing by Mark Heinrich)", ["Jane Doe author", "Mark Heinrich editor"]],
    ["Reporting by Jane Doe in London; Editing by Mark Heinrich", ["Jane Doe author", "Mark Heinrich editor"]],
    ["(Reporting by Jane Doe in London and Ali Ahmad in Abu Dhabi; Additional reporting by Rina Wulan; Writing by John Roe; Editing by Mark Heinrich and Sue Roe)", ["Jane Doe author", "Ali Ahmad author", "Rina Wulan author", "John Roe author", "Mark Heinrich editor", "Sue Roe editor"]],
  ])("has its credits below the text, and its standards below them: %s", (line, expected) => {
    const { report, people, paragraphs } = parse(["Rice gets cheaper in all of Asia", ...english, line, "Our Standards: The Thomson Reuters Trust Principles."]);
    expect(people).toEqual(expected);
    expect(paragraphs).toEqual(english);
    expect(report.at(-1)).toMatchObject({ outcome: "ignored" });
  });

  test("has credits in brackets also where the text goes on below them", () => {
    const { people, paragraphs } = parse(["Rice gets cheaper in all of Asia", english[0]!, "(Reporting by Jane Doe; Editing by Mark Heinrich)", english[1]!]);
    expect(people).toEqual(["Jane Doe author", "Mark Heinrich editor"]);
    expect(paragraphs).toEqual(english);
  });

  test("of a broadcaster has its home page above the headline, and name, age and buttons below it", () => {
    const { story, report, people, paragraphs } = parse(["BBC Homepage", "Skip to content", "Your account", "Rice gets cheaper in all of Asia", "3 hours ago", "Share", "Save", "David Gritten", "BBC News", ...english, "Related topics", "Middle East", "Rice trade"]);
    expect(story.headline).toBe("Rice gets cheaper in all of Asia");
    expect(people).toEqual(["David Gritten author"]);
    expect(paragraphs).toEqual(english);
    expect(report.filter(({ outcome }) => outcome === "ignored").map(({ text }) => text)).toEqual(["BBC Homepage", "Skip to content", "Your account", "3 hours ago", "Share", "Save", "BBC News", "Related topics", "Middle East", "Rice trade"]);
    expect(relatedIn(story.body)).toEqual([]);
  });

  test.each(["Middle East Homepage", "Save the rivers", "Hours ago the rain came", "Related topics were not discussed at the meeting of the ministers."])("but %s is text of a story", (line) => {
    expect(parse(["Rice gets cheaper in all of Asia", english[0]!, line, english[1]!]).paragraphs).toEqual([english[0], line, english[1]]);
  });
});

test.each(["3 hours ago", "Published 20 minutes ago", "Updated an hour ago", "2 jam yang lalu", "5 menit lalu", "Diperbarui 1 hari lalu", "منذ 3 ساعات", "قبل ساعة", "منذ ٥ دقائق"])("how long ago a page was made is no part of a story: %s", (line) => {
  expect(paragraphsOf(storyWith(line).story.body)).toHaveLength(2);
});

describe("a text that begins with the name of a site", () => {
  const lead = "Gempa bermagnitudo 5,2 mengguncang Pulau Seram pada Selasa pagi, kata kepala badan meteorologi setempat.";
  const more = "Warga keluar dari rumah dan menunggu di lapangan, tetapi tidak ada laporan tentang kerusakan bangunan.";

  test("has no headline: it is made from its first sentence, and the text stays whole", () => {
    const { story, paragraphs } = parse([`KOMPAS.com - ${lead}`, more]);
    expect(story.headline).toBe(lead);
    expect(paragraphs).toEqual([`KOMPAS.com - ${lead}`, more]);
  });

  test("has the headline above it, where there is one", () => {
    const { story, paragraphs } = parse(["Gempa Guncang Pulau Seram", `KOMPAS.com - ${lead}`, more]);
    expect(story.headline).toBe("Gempa Guncang Pulau Seram");
    expect(paragraphs).toEqual([`KOMPAS.com - ${lead}`, more]);
  });
});

describe("a page in Arabic", () => {
  const headline = "انخفاض أسعار الأرز في آسيا للأسبوع الثالث";
  const lead = "انخفضت أسعار الأرز اليوم للأسبوع الثالث على التوالي بعد حصاد جيد في الشمال، كما ذكر تجار.";
  const more = "ويتوقع المصدرون أن تنخفض الأسعار أكثر حتى نهاية الشهر مع انطلاق أولى السفن في الموسم الجديد.";

  test.each([
    ["برلين (د ب أ) - ", "برلين", "د ب أ"],
    ["برلين (د ب أ)- ", "برلين", "د ب أ"],
    ["برلين 3 مارس (د ب أ) - ", "برلين", "د ب أ"],
    ["برلين 17 كانون ثان/يناير (د ب أ) – ", "برلين", "د ب أ"],
    ["باريس - (أ ف ب) - ", "باريس", "أ ف ب"],
    ["باريس – أ.ف.ب – ", "باريس", "أ.ف.ب"],
  ])("names an agency by its letters: %s", (dateline, place, agency) => {
    const { story, paragraphs } = parse([headline, dateline + lead, more]);
    expect(story.dateline).toEqual({ place, agency });
    expect(paragraphs).toEqual([lead, more]);
  });

  test("has these letters in brackets below the text too", () => {
    const { story, paragraphs } = parse([headline, lead, more, "(د ب أ)"]);
    expect(story).toMatchObject({ agencyCredit: "د ب أ", hero: null });
    expect(paragraphs).toEqual([lead, more]);
  });

  test.each([
    ["وقالت وكالة رويترز إن الأسعار ستنخفض أكثر في الأسابيع القادمة.", ["وكالة رويترز"]],
    ["وقالت رويترز إن الأسعار ستنخفض أكثر في الأسابيع القادمة.", ["رويترز"]],
    ["وأضافت قناة الجزيرة أن التجار ينتظرون السفن الأولى.", ["قناة الجزيرة"]],
    ["وقالت وكالة الغوث إن الأرز وصل إلى المخيمات.", []],
    ["وقالت الحكومة إن الأسعار ستنخفض.", []],
  ])("says from whom it has its facts: %s", (sentence, names) => {
    expect(parse([headline, lead, sentence]).story.sources.map(({ name }) => name)).toEqual(names);
  });

  test("has the way to its home page above the headline", () => {
    const { story, report } = parse(["الصفحة الرئيسية", headline, "بقلم: أحمد سالم", lead, more]);
    expect(story).toMatchObject({ headline, tagline: null });
    expect(report[0]).toMatchObject({ outcome: "ignored", what: "page furniture" });
  });
});
