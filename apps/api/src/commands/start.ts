import { launch } from "../launcher/launch.ts";

/** `pnpm start` and `pnpm dev`: everything on one machine, until Ctrl-C. */
process.exitCode = await launch({ development: process.argv.includes("--dev") });
