import { type Prose, proseOf } from "./prose.ts";

const files = import.meta.glob<string>("./*.md", { query: "?raw", import: "default", eager: true });

export const proses: Prose[] = Object.entries(files).map(([path, markdown]) => proseOf(/(\w+)\.md$/.exec(path)![1]!, markdown));
