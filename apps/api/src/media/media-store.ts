import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the files of pictures are kept. On disk for one machine; the same call fits an S3 bucket. */
export type MediaStore = {
  /** Where a web server finds the files. */
  readonly folder: string;
  put(id: string, name: string, bytes: Buffer): Promise<void>;
  /** Takes away all files of a picture. */
  remove(id: string): Promise<void>;
};

/** Files under <folder>/<id>/. A file appears under its name only when it is complete. */
export function diskStore(folder: string): MediaStore {
  return {
    folder,
    async put(id, name, bytes) {
      await mkdir(join(folder, id), { recursive: true });
      const unfinished = join(folder, id, `.${name}.part`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, join(folder, id, name));
    },
    async remove(id) {
      await rm(join(folder, id), { recursive: true, force: true });
    },
  };
}
