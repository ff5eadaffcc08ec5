import { join } from "node:path";
import { repositoryRoot } from "../config.ts";

/**
 * Node's arguments for the built API. Answers are many objects that live for a few milliseconds: with room for those of all requests
 * under way the collector copies hardly any. Costs up to some 150 MB.
 */
export const apiProgram = ["--max-semi-space-size=64", join(repositoryRoot, "apps/api/dist/main.js")];
