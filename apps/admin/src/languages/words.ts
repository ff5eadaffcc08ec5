import { en } from "./en.ts";

/** Every language of the interface has exactly these words. */
export type Words = typeof en;

export const words: Words = en;
