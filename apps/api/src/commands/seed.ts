import type { Services } from "../context.ts";
export async function seed(_services: Services): Promise<void> {}
