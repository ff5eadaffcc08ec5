import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { openNewsroom } from "../testing/newsroom.ts";
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

  test("loses what its file said about place and person", async () => {
    const asset = await addPicture(room.ctx(), await aPicture(200), { fileName: "a.jpg" });
    const served = await room.server.inject(`/media/${asset.id}/200.webp`);
    expect(served.headers["content-type"]).toBe("image/webp");
    expect(served.headers["x-content-type-options"]).toBe("nosniff");
    expect(served.headers["cache-control"]).toContain("immutable");
    expect(served.rawPayload.includes(Buffer.from("secret place"))).toBe(false);
  });

  test.each([
    ["an SVG", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)],
    ["a text", Buffer.from("hello")],
    ["nothing", Buffer.alloc(0)],
  ])("is refused when it is %s", async (_what, bytes) => {
    await expect(addPicture(room.ctx(), bytes, { fileName: "x" })).rejects.toThrow("not a picture that can be used");
  });
});

test("uploading is for those who are signed in, and not for forms of other sites", async () => {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(await aPicture(100))]), "a.jpg");
  const { body, headers } = { body: Buffer.from(await new Response(form).arrayBuffer()), headers: {} };
  const post = (more: Record<string, string>) => room.server.inject({ method: "POST", url: "/admin/media", headers: { "content-type": "multipart/form-data; boundary=x", ...headers, ...more }, payload: body });
  expect((await post({})).statusCode).toBe(403);
  expect((await post({ "x-requested-with": "warta" })).statusCode).toBe(401);
});
