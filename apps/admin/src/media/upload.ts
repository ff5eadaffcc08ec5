import { RequestFailed } from "../graphql/request.ts";
import { untilSignedIn } from "../graphql/signed-out.ts";
import { words } from "../languages/words.ts";

export type UploadedPicture = { id: string; url: string; width: number; height: number; alt: string; caption: string | null; credit: string | null };

/** Takes a picture into the library. The same file gives the same picture again, with the words it has there. */
export async function uploadPicture(file: File): Promise<UploadedPicture> {
  const body = new FormData();
  body.append("file", file);
  const response = await fetch("/admin/media", { method: "POST", body, headers: { "X-Requested-With": "warta" } });
  if (response.status === 401) {
    await untilSignedIn();
    return uploadPicture(file);
  }
  const answer = (await response.json().catch(() => null)) as (UploadedPicture & { errors?: { message: string }[] }) | null;
  if (!response.ok || !answer) throw new RequestFailed("UPLOAD", answer?.errors?.[0]?.message ?? words.errors.upload(response.status));
  return answer;
}
