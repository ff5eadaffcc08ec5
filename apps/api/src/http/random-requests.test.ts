import { beforeAll, expect, test } from "vitest";
import { globalId } from "../global-id.ts";
import { publicSchema } from "../schema.ts";
import { brokenRequest, post, type Request } from "../testing/broken-requests.ts";
import { Dice, firstSeed } from "../testing/dice.ts";
import { openNewsroom } from "../testing/newsroom.ts";
import { type KnownValues, randomOperation } from "../testing/random-operations.ts";
import { aWholeNewsroom } from "../testing/whole-newsroom.ts";

// Each request has a seed of its own. A failure prints it: WARTA_TEST_SEED=<seed> begins with that very request.

const room = openNewsroom();
let known: KnownValues;
beforeAll(async () => {
  const { draft, reply, advertisedImageId } = await aWholeNewsroom(room);
  const { data } = await room.ask(`{
    articles(edition: "id", first: 2) { pageInfo { startCursor endCursor } } corrections(edition: "id", first: 1) { nodes { id } pageInfo { endCursor } }
    search(edition: "id", text: "gempa", first: 2) { pageInfo { endCursor } } newest: search(edition: "id", text: "gempa", order: NEWEST, first: 2) { pageInfo { endCursor } }
    article(edition: "id", slug: "lengkap") { id section { id } topics { id } credits { contributor { id } } edition { id } recommendations(first: 2) { pageInfo { endCursor } nodes { id } } } }`);
  const { article } = data;
  const cursors = [data.articles.pageInfo.startCursor, data.articles.pageInfo.endCursor, data.corrections.pageInfo.endCursor, data.search.pageInfo.endCursor, data.newest.pageInfo.endCursor, article.recommendations.pageInfo.endCursor];
  const articles = [article.id, ...article.recommendations.nodes.map(({ id }: { id: string }) => id), globalId("Article", reply.id), globalId("Article", draft.id)];
  known = {
    edition: ["id", "id", "id", "en", "ar", "xx"],
    code: ["id", "en", "ar", "xx"],
    slug: ["lengkap", "alamat-lama", "gempa-1", "ditarik", "gempa", "pendidikan", "palestina", "nadia-kusumawardani", "nothing"],
    section: ["palestina", "internasional", "world", "nothing"],
    topic: ["gempa", "pendidikan", "nothing"],
    contributor: ["nadia-kusumawardani", "nothing"],
    language: ["id", "en", "ar", "xx"],
    variant: ["a", "b", "c"],
    after: [...weighted(cursors), ...cursors.flatMap(forged)],
    before: [...weighted(cursors), ...cursors.flatMap(forged)],
    text: ["gempa", "gempa cianjur", '"gempa cianjur" -sekolah', "sekolah or bupati", "الزلزال", "", "a\0b", "%", "💥", "x".repeat(300)],
    id: [...articles, article.section.id, article.topics[0].id, article.credits[0].contributor.id, article.edition.id, data.corrections.nodes[0].id, globalId("Image", advertisedImageId), globalId("Article", "00000000-0000-7000-8000-000000000000"), "nothing", ...forged(article.id)],
    articleId: articles, previousId: articles, shownIds: articles, followedId: articles,
  };
});

/** An opaque text with each of its parts in turn replaced by something else. */
function forged(opaque: string): string[] {
  const parts = Buffer.from(opaque, "base64url").toString().split(":");
  return parts.flatMap((_part, place) => ["x", "", "-1", "1e999", "\0"].map((other) => Buffer.from(parts.with(place, other).join(":")).toString("base64url")));
}

/** Mostly true ones: the forged ones are many. */
const weighted = (cursors: string[]) => Array.from({ length: 30 }, () => cursors).flat();

type Answer = { status: number; body: string; milliseconds: number };

async function send(request: Request): Promise<Answer> {
  const start = performance.now();
  const { statusCode, body } = await room.server.inject(request);
  return { status: statusCode, body, milliseconds: performance.now() - start };
}

/** Words of a draft and of a retracted story. */
const hidden = /Belum selesai|Kabar yang salah/;

/** What is told of how this is made: stacks, files, SQL, PostgreSQL's own messages. */
const leak = /\.ts[:"'\s)]|node_modules|\bat \S+ \(|\bselect\s.+\sfrom\s|stacktrace|file:\/|\bviolates\b|syntax error at|invalid (input|byte)|postgres|duplicate key|\bECONN[A-Z]+|undefined|\[object/i;

/** What is wrong with an answer; null when nothing is. */
function complaintAbout({ status, body, milliseconds }: Answer): string | null {
  if (status >= 500) return `status ${status}`;
  if (hidden.test(body)) return "it tells what is not published";
  if (milliseconds > 1_000) return `${Math.round(milliseconds)} ms`;
  const parsed: unknown = parsedOrNull(body);
  if (typeof parsed !== "object" || parsed === null) return "no JSON object";
  const { data, errors, ...rest } = parsed as { data?: object | null; errors?: { message?: unknown; extensions?: { code?: unknown } }[] };
  if (data === undefined && errors === undefined) return "neither data nor errors";
  if (Object.keys(rest).some((key) => key !== "extensions")) return `more than an answer of GraphQL: ${Object.keys(rest).join()}`;
  if (errors?.length === 0) return "an empty list of errors";
  for (const { message, extensions } of errors ?? []) {
    if (typeof message !== "string" || message === "" || typeof extensions?.code !== "string") return "an error without words or code";
    if (extensions.code.startsWith("INTERNAL")) return "INTERNAL";
  }
  const told = leak.exec(JSON.stringify(errors ?? []));
  return told && `it tells ${told[0]}`;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Sends one; where something is wrong, gives what is to be printed. One that was slow is asked again: the machine has others to serve. */
async function tried(seed: number, what: string, request: Request): Promise<{ answer: Answer; failure: string[] }> {
  let answer = await send(request);
  if (answer.milliseconds > 1_000) answer = await send(request);
  const complaint = complaintAbout(answer);
  const sent = `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${String(request.payload)}`;
  return { answer, failure: complaint ? [`WARTA_TEST_SEED=${seed}, ${what}: ${complaint}\n${sent.slice(0, 1_500)}\n→ ${answer.status} ${answer.body.slice(0, 800)}`] : [] };
}

test("of 2,000 random operations none ends in a fault, and each is answered within a second", async () => {
  const first = firstSeed();
  const failures: string[] = [];
  let whole = 0;
  for (let seed = first; seed < first + 2_000 && failures.length < 5; seed++) {
    const dice = new Dice(seed);
    const root = dice.chance(0.05) ? publicSchema.getMutationType()! : publicSchema.getQueryType()!;
    const { answer, failure } = await tried(seed, "valid", post(randomOperation(publicSchema, dice, known, root)));
    failures.push(...failure);
    if (!answer.body.includes('"errors"')) whole++;
  }
  expect(failures.join("\n\n")).toBe("");
  // The test would say nothing if most were refused.
  expect(whole).toBeGreaterThan(1_000);
}, 60_000);

test("of 1,000 broken requests each is answered in words, none ends in a fault", async () => {
  const first = firstSeed();
  const failures: string[] = [];
  let refused = 0;
  for (let seed = first; seed < first + 1_000 && failures.length < 5; seed++) {
    const dice = new Dice(seed);
    const [what, request] = brokenRequest(dice, randomOperation(publicSchema, dice, known, publicSchema.getQueryType()!));
    const { answer, failure } = await tried(seed, what, request);
    failures.push(...failure);
    if (answer.status >= 400) refused++;
  }
  expect(failures.join("\n\n")).toBe("");
  expect(refused).toBeGreaterThan(500);
}, 60_000);
