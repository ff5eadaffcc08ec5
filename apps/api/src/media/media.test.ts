import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { openNewsroom } from "../testing/newsroom.ts";
import { MediaAsset } from "./media-asset.entity.ts";
import { addPicture } from "./media.service.ts";

const room = openNewsroom();

const aPicture = (width: number, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } }).withExif({ IFD0: { Copyright: "secret place" } }).jpeg().toBuffer();

describe("a picture that is taken in", () => {
  test("gets AVIF and WebP renditions of every width up to its own, as files", async () => {
    const asset = await addPicture(room.ctx(), await aPicture(1000), { fileName: "sea.jpg" });
    expect(asset.renditions.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      "avif 320x128",
      "webp 320x128",
      "avif 640x256",
      "webp 640x256",
      "avif 960x384",
      "webp 960x384",
      "avif 1000x400",
      "webp 1000x400",
    ]);
    for (const { format, width } of asset.renditions) expect(existsSync(join(room.services.media.folder, asset.id, `${width}.${format}`))).toBe(true);
    expect(asset.dominantColor).toMatch(/^#[0-9a-f]{6}$/);
  });

  test("is stored once, however often it comes", async () => {
    const bytes = await aPicture(300);
    const [one, two] = await Promise.all([addPicture(room.ctx(), bytes, { fileName: "a.jpg" }), addPicture(room.ctx(), bytes, { fileName: "b.jpg" })]);
    expect(one.id).toBe(two.id);
  });

  test("leaves no files behind when another process was faster with the same one", async () => {
    const folders = () => readdir(room.services.media.folder);
    const before = await folders();
    const bytes = await aPicture(310);
    const asset = await addPicture(room.ctx(), bytes, { fileName: "a.jpg" });
    // What a second process sees that looked before the first one was done.
    const late = room.ctx();
    const assets = late.db.dataSource.getRepository(MediaAsset);
    const find = vi.spyOn(assets, "findOneBy").mockResolvedValueOnce(null);
    expect((await addPicture(late, bytes, { fileName: "b.jpg" })).id).toBe(asset.id);
    expect(find).toHaveBeenCalled();
    expect((await folders()).filter((name) => !before.includes(name))).toEqual([asset.id]);
  });

  test("has 48 megapixels, and four at once take no more memory than one", { timeout: 60_000 }, async () => {
    const grain = await sharp({ create: { width: 500, height: 500, channels: 3, background: "#000", noise: { type: "gaussian", mean: 128, sigma: 20 } } }).png().toBuffer();
    const large = sharp({ create: { width: 8000, height: 6000, channels: 3, background: "#000" } }).composite([{ input: grain, tile: true }]);
    const files = await Promise.all([80, 81, 82, 83].map((quality) => large.clone().jpeg({ quality }).toBuffer()));
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
    const assets = await Promise.all(files.map((bytes) => addPicture(room.ctx(), bytes, { fileName: "large.jpg" })));
    clearInterval(watch);
    expect(assets.map(({ width, height }) => `${width}x${height}`)).toEqual(Array(4).fill("8000x6000"));
    // All at once, and every width from the full picture, it was 2100. How much of it is kept for a while is the allocator's affair.
    expect((peak - before) / 2 ** 20).toBeLessThan(512);
  });

  test("that is very tall gets narrower renditions", async () => {
    const asset = await addPicture(room.ctx(), await aPicture(600, 6000), { fileName: "tall.jpg" });
    expect([asset.width, asset.height]).toEqual([600, 6000]);
    expect(asset.renditions.map(({ width }) => width)).toEqual([320, 320, 547, 547]);
  });

  test("loses what its file said about place and person", async () => {
    const asset = await addPicture(room.ctx(), await aPicture(200), { fileName: "a.jpg" });
    const served = await room.server.inject(`/media/${asset.id}/200.webp`);
    expect(served.headers["content-type"]).toBe("image/webp");
    expect(served.headers["x-content-type-options"]).toBe("nosniff");
    expect(served.headers["cache-control"]).toContain("immutable");
    expect(served.rawPayload.includes(Buffer.from("secret place"))).toBe(false);
  });

  test.each([
    ["an SVG", () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`), "svg is not accepted"],
    ["a text", () => Buffer.from("hello"), "unsupported image format"],
    ["nothing", () => Buffer.alloc(0), ""],
    ["more than 50 megapixels", () => sharp({ create: { width: 8000, height: 6300, channels: 3, background: "#369" } }).png().toBuffer(), "exceeds pixel limit"],
    ["more than 100 times as large in memory", () => sharp({ create: { width: 7000, height: 7000, channels: 4, background: "#369" } }).png().toBuffer(), "more than 100 times as large"],
    ["16 bits deep and enormous", () => sharp({ create: { width: 7000, height: 7000, channels: 3, background: "#369" } }).toColourspace("rgb16").png().toBuffer(), "MB of memory"],
    ["an AVIF of more than 12.5 megapixels", () => sharp({ create: { width: 4000, height: 3200, channels: 3, background: "#369" } }).avif({ effort: 0 }).toBuffer(), "12.5 megapixels"],
  ])("is refused when it is %s", async (_what, make, why) => {
    const refusal = await addPicture(room.ctx(), await make(), { fileName: "x" }).catch((error: Error) => error.message);
    expect(refusal).toContain("not a picture that can be used");
    expect(refusal).toContain(why);
  });
});

/** A form with one file, as browsers send it. */
async function formWith(bytes: Buffer, headers: Record<string, string>) {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "sea.jpg");
  const request = new Request("http://localhost", { method: "POST", body: form });
  return { method: "POST" as const, url: "/admin/media", headers: { "content-type": request.headers.get("content-type")!, ...headers }, payload: Buffer.from(await request.arrayBuffer()) };
}

test("uploading is for those who are signed in, and not for forms of other sites", async () => {
  const post = async (headers: Record<string, string>) => (await room.server.inject(await formWith(await aPicture(100), headers))).statusCode;
  const cookie = await room.cookieOf("reporter");
  expect(await post({ cookie })).toBe(403);
  expect(await post({ "x-requested-with": "warta" })).toBe(401);
});

describe("an upload", () => {
  test("becomes a picture of the library, with the address of its widest rendition", async () => {
    const cookie = await room.cookieOf("reporter");
    const answer = await room.server.inject(await formWith(await aPicture(700), { cookie, "x-requested-with": "warta" }));
    expect(answer.statusCode).toBe(200);
    const picture = answer.json<{ id: string; url: string; width: number; height: number }>();
    expect(picture).toMatchObject({ width: 700, height: 400, alt: "", caption: null, credit: null });
    const served = await room.server.inject(new URL(picture.url).pathname);
    expect((await sharp(served.rawPayload).metadata()).width).toBe(700);
  });

  test("that is no picture is refused in words, and one without a file, too", async () => {
    const headers = { cookie: await room.cookieOf("reporter"), "x-requested-with": "warta" };
    const refused = await room.server.inject(await formWith(Buffer.from("hello"), headers));
    expect([refused.statusCode, refused.json<{ errors: { message: string }[] }>().errors[0]!.message]).toEqual([400, expect.stringContaining("not a picture that can be used")]);
    const form = await formWith(Buffer.alloc(0), headers);
    const boundary = form.headers["content-type"].split("boundary=")[1]!;
    expect((await room.server.inject({ ...form, payload: `--${boundary}--\r\n` })).statusCode).toBe(400);
  });
});
