import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { printSchema } from "graphql";
import { expect, test } from "vitest";
import { repositoryRoot } from "../config.ts";
import { publicSchema } from "../schema.ts";
import { brokenPromises } from "./broken-promises.ts";
import { changeLog } from "./change-log.ts";
import { deprecations } from "./deprecations.ts";
import { listReleases } from "./releases.ts";

const present = printSchema(publicSchema);

test("the public schema breaks nothing that the last release promised", async () => {
  const last = (await listReleases()).at(-1)!;
  expect(await brokenPromises(last.sdl, present, new Date().toISOString().slice(0, 10))).toEqual([]);
});

test("what the public schema deprecates says what to use instead, and until when it stays", () => {
  expect(undated(present), "“use …; removed after YYYY-MM-DD” is missing").toEqual([]);
});

test("the committed change log is that of the committed releases", async () => {
  const committed: unknown = JSON.parse(await readFile(join(repositoryRoot, "packages/schema/changelog.json"), "utf8"));
  expect(committed, "run `pnpm schema` in apps/api").toEqual(await changeLog(await listReleases()));
});

const undated = (sdl: string) => [...deprecations(sdl)].flatMap(([part, { removedAfter }]) => (removedAfter ? [] : [part]));
const due = `@deprecated(reason: "Counted anew: use views; removed after 2027-03-31.")`;
const schema = (fields: string, types = "") => `type Query { story: Story node: Node } interface Node { id: ID! } type Story { ${fields} } ${types}`;
const none: string[] = [];
const undeprecated = "the last release does not deprecate it with a date";

// Released, present, what is broken on 1 April 2027, the first day after the date above.
test.each<[change: string, released: string, present: string, broken: string[]]>([
  ["nothing changes", schema("a: Int"), schema("a: Int"), none],
  ["a field is added", schema("a: Int"), schema("a: Int b: Int"), none],
  ["a field is removed whose date has passed", schema(`a: Int b: Int ${due}`), schema("a: Int"), none],
  ["a field is removed that is not deprecated", schema("a: Int b: Int"), schema("a: Int"), [`Field 'b' was removed from object type 'Story': ${undeprecated}.`]],
  ["a field is removed that is deprecated without a date", schema(`a: Int b: Int @deprecated(reason: "use a")`), schema("a: Int"), [`Field 'b' (deprecated) was removed from object type 'Story': ${undeprecated}.`]],
  ["a field is removed too early", schema(`a: Int b: Int ${due.replace("03-31", "04-01")}`), schema("a: Int"), ["Field 'b' (deprecated) was removed from object type 'Story': allowed after 2027-04-01."]],
  ["a field takes another type", schema("a: Int"), schema("a: String"), [`Field 'Story.a' changed type from 'Int' to 'String': ${undeprecated}.`]],
  ["a field takes another type, its date has passed", schema(`a: Int ${due} b: Int`), schema("a: String b: Int"), none],
  ["a field may be null now", schema("a: Int!"), schema("a: Int"), [`Field 'Story.a' changed type from 'Int!' to 'Int': ${undeprecated}.`]],
  ["a field is never null now", schema("a: Int"), schema("a: Int!"), none],
  ["an argument is added", schema("a: Int"), schema("a(first: Int): Int"), none],
  ["an argument that must be given is added", schema("a: Int"), schema("a(first: Int!): Int"), [`Argument 'first: Int!' added to field 'Story.a': ${undeprecated}.`]],
  ["an argument must be given now", schema("a(first: Int): Int"), schema("a(first: Int!): Int"), [`Type for argument 'first' on field 'Story.a' changed from 'Int' to 'Int!': ${undeprecated}.`]],
  ["an argument need not be given any more", schema("a(first: Int!): Int"), schema("a(first: Int): Int"), none],
  ["an argument is removed", schema("a(first: Int): Int"), schema("a: Int"), [`Argument 'first: Int' was removed from field 'Story.a': ${undeprecated}.`]],
  ["an argument is removed whose date has passed", schema(`a(first: Int ${due}): Int`), schema("a: Int"), none],
  ["an argument is removed too early", schema(`a(first: Int ${due.replace("2027", "2028")}): Int`), schema("a: Int"), ["Argument 'first: Int' was removed from field 'Story.a': allowed after 2028-03-31."]],
  ["a default changes", schema("a(first: Int = 1): Int"), schema("a(first: Int = 2): Int"), none],
  ["a value is added", schema("a: E", "enum E { X }"), schema("a: E", "enum E { X Y }"), none],
  ["a value is removed", schema("a: E", "enum E { X Y }"), schema("a: E", "enum E { X }"), [`Enum value 'Y' was removed from enum 'E': ${undeprecated}.`]],
  ["a value is removed whose date has passed", schema("a: E", `enum E { X Y ${due} }`), schema("a: E", "enum E { X }"), none],
  ["subscriptions begin", schema("a: Int"), schema("a: Int", "type Subscription { told: Story }"), none],
  ["an input field that must be given is added", schema("a(in: I): Int", "input I { x: Int }"), schema("a(in: I): Int", "input I { x: Int y: Int! }"), [`Input field 'y' of type 'Int!' was added to input object type 'I': ${undeprecated}.`]],
  ["a type goes with the only field that led to it", schema(`a: Int b: B ${due}`, "type B { x: Int }"), schema("a: Int"), none],
  ["a type goes with a field that is still promised", schema("a: Int b: B", "type B { x: Int }"), schema("a: Int"), [`Type 'B' was removed: ${undeprecated}.`, `Field 'b' was removed from object type 'Story': ${undeprecated}.`]],
  ["a type leaves a union", schema("a: U", "union U = B | C type B { x: Int } type C { x: Int }"), schema("a: U", "union U = B type B { x: Int }"), [`Type 'C' was removed: ${undeprecated}.`, `Member 'C' was removed from Union type 'U': ${undeprecated}.`]],
  ["a type leaves a union, all of it deprecated", schema("a: U", `union U = B | C type B { x: Int } type C { x: Int ${due} }`), schema("a: U", "union U = B type B { x: Int }"), none],
  ["a type is no Node any more", schema("a: Int", "type B implements Node { id: ID! }"), schema("a: Int"), [`Type 'B' was removed: ${undeprecated}.`]],
  ["a type is no Node any more, all of it deprecated", schema("a: Int", `type B implements Node { id: ID! ${due} }`), schema("a: Int"), none],
])("%s", async (_change, released, present, broken) => {
  expect(await brokenPromises(released, present, "2027-04-01")).toEqual(broken);
});

test.each([
  ["on a field", schema(`a: Int @deprecated(reason: "use b")`), ["Story.a"]],
  ["without a reason", schema("a: Int @deprecated"), ["Story.a"]],
  ["on an argument", schema(`a(first: Int @deprecated(reason: "removed after 2027-03-31")): Int`), ["Story.a.first"]],
  ["on a value", schema("a: E", `enum E { X Y @deprecated(reason: "use X; removed after spring") }`), ["E.Y"]],
  ["with a date", schema(`a: Int ${due}`), none],
])("a deprecation %s needs a replacement and a date", (_place, sdl, expected) => {
  expect(undated(sdl)).toEqual(expected);
});

test("the change log tells of each release what is new, what will go, what went, and what is another", async () => {
  const releases = [
    { date: "2027-01-01", sdl: schema("a: Int old(first: Int = 1): Int", "enum E { X }") },
    { date: "2027-02-01", sdl: schema(`"The first." a: Int! old(first: Int = 2): Int ${due} b: B`, "type B { x(y: Int): Int } enum E { X Y }") },
    { date: "2027-04-01", sdl: schema(`a: Int! b: B`, "type B { x(y: Int): Int } enum E { X Y }") },
  ];
  expect(await changeLog(releases)).toEqual([
    { date: "2027-04-01", added: [], deprecated: [], removed: [{ part: "Story.old", what: "Field 'old' (deprecated) was removed from object type 'Story'" }], changed: [] },
    {
      date: "2027-02-01",
      added: [
        { part: "B", what: "Type 'B' was added" },
        { part: "Story.b", what: "Field 'b' was added to object type 'Story'" },
        { part: "E.Y", what: "Enum value 'Y' was added to enum 'E'" },
      ],
      deprecated: [{ part: "Story.old", what: "Counted anew: use views; removed after 2027-03-31.", removedAfter: "2027-03-31" }],
      removed: [],
      changed: [
        { part: "Story.a", what: "Field 'Story.a' changed type from 'Int' to 'Int!'", mayBreak: false },
        { part: "Story.old.first", what: "Default value for argument 'first' on field 'Story.old' changed from '1' to '2'", mayBreak: true },
      ],
    },
    { date: "2027-01-01", added: [], deprecated: [], removed: [], changed: [] },
  ]);
});
