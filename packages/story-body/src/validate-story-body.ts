import type { Block, StoryBody } from "./block.ts";
import { isBlockId, newBlockId } from "./block-id.ts";
import { excerpt, FieldReader, type Inspection } from "./field-reader.ts";
import { mostBlocks, mostCharacters, mostProblems } from "./limits.ts";
import { blockTypes, isBlockType, readBlock } from "./validate-block.ts";

/** block counts from 0 as programs do, and is null for the body as a whole; the message counts from 1 as people do. */
export type BodyProblem = { block: number | null; blockId: string | null; path: string; message: string };

export type ValidatedBody = { ok: true; body: StoryBody } | { ok: false; problems: BodyProblem[] };

/**
 * The body in its one canonical form (equal bodies are equal JSON), or everything that is wrong with it. Takes anything and never
 * throws: it stands between the database and whoever may write to it.
 */
export function validateStoryBody(input: unknown): ValidatedBody {
  try {
    return validate(input);
  } catch {
    // A getter or a proxy that throws: nothing JSON can make, but nothing to fall over either.
    return { ok: false, problems: [{ block: null, blockId: null, path: "", message: "the body cannot be read" }] };
  }
}

function validate(input: unknown): ValidatedBody {
  const refused = (message: string): ValidatedBody => ({ ok: false, problems: [{ block: null, blockId: null, path: "", message }] });
  if (!Array.isArray(input)) return refused("the body must be a list of blocks");
  if (input.length > mostBlocks) return refused(`the body has ${input.length} blocks; ${mostBlocks} is the most`);
  const validation = new Validation();
  const body = Array.from(input, (block: unknown, index) => validation.read(block, index)).filter((block) => block !== null);
  if (validation.characters > mostCharacters) return refused(`the body has ${validation.characters} characters; ${mostCharacters} is the most`);
  return validation.problems.length ? { ok: false, problems: validation.problems } : { ok: true, body: validation.withIds(body) };
}

class Validation {
  readonly problems: BodyProblem[] = [];
  characters = 0;
  private readonly ids = new Set<string>();

  read(value: unknown, index: number): Block | null {
    const start = `[${index}]`;
    let name = `block ${index + 1}`;
    let blockId: string | null = null;
    const inspection: Inspection = {
      countCharacters: (number) => (this.characters += number),
      complain: (path, message) => {
        const where = path === start ? "" : ` ${path.slice(start.length + 1)}`;
        if (this.problems.length < mostProblems) this.problems.push({ block: index, blockId, path, message: `${name}:${where} ${message}` });
      },
    };
    const reader = new FieldReader(value, start, inspection);
    const id = reader.take("id");
    const type = reader.take("type");
    if (typeof id === "string" && isBlockId(id)) blockId = id;
    if (!isBlockType(type)) {
      reader.complain("type", `must be one of ${blockTypes.join(", ")}${typeof type === "string" ? `, not ${excerpt(type)}` : ""}`);
      return null;
    }
    name += ` (${type})`;
    this.checkId(id, reader);
    const block = readBlock(type, reader, inspection, blockId ?? "");
    reader.end();
    return block;
  }

  /** Fills in the ids that were left out, last, so that no new one can meet a given one. */
  withIds(body: StoryBody): StoryBody {
    for (const block of body) {
      while (!block.id) {
        const id = newBlockId();
        if (!this.ids.has(id)) block.id = id;
      }
      this.ids.add(block.id);
    }
    return body;
  }

  private checkId(id: unknown, reader: FieldReader): void {
    if (id === undefined) return;
    if (typeof id !== "string" || !isBlockId(id)) reader.complain("id", "must have 8 to 40 characters, a to z and 0 to 9");
    else if (this.ids.has(id)) reader.complain("id", `must be unique, and ${id} belongs to an earlier block`);
    else this.ids.add(id);
  }
}
