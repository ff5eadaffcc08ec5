import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import { createContext, type Services } from "../context.ts";
import { RequestError } from "../errors.ts";
import { globalId } from "../global-id.ts";
import { addPicture, renditionUrl, widestWebp } from "../media/media.service.ts";
import { headersOf } from "./request-headers.ts";

const largestFile = 30_000_000;

/**
 * POST /admin/media: one picture as multipart/form-data, in the field "file". Answers {id, url, width, height}. The session
 * cookie is SameSite=Strict, so a page of another site cannot upload in an editor's name; the header makes that doubly sure.
 */
export async function mountUploads(server: FastifyInstance, services: Services): Promise<void> {
  await server.register(async (scope) => {
    await scope.register(multipart, { limits: { files: 1, fileSize: largestFile, fields: 10 } });
    scope.post("/admin/media", async (request, reply) => {
      if (!request.headers["x-requested-with"]) return reply.code(403).send(problem("FORBIDDEN", "Send the header X-Requested-With."));
      const headers = headersOf(request);
      const { viewer } = await services.authentication.findViewer(headers);
      if (!viewer) return reply.code(401).send(problem("UNAUTHENTICATED", "Sign in first."));
      const file = await request.file();
      if (!file) return reply.code(400).send(problem("BAD_USER_INPUT", "There is no file in the field “file”."));
      const bytes = await file.toBuffer().catch(() => null);
      if (!bytes) return reply.code(413).send(problem("BAD_USER_INPUT", `A picture has at most ${largestFile / 1_000_000} MB.`));
      const context = createContext(services, { viewer, log: request.log, visitor: "", requestHeaders: headers, setCookies: () => {} });
      try {
        const asset = await addPicture(context, bytes, { fileName: file.filename });
        const { width, height, alt, caption, credit } = asset;
        return { id: globalId("Image", asset.id), url: renditionUrl(context, asset, widestWebp(asset)), width, height, alt, caption, credit };
      } catch (error) {
        if (error instanceof RequestError) return reply.code(400).send(problem("BAD_USER_INPUT", error.message));
        throw error;
      }
    });
  });
}

const problem = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });
