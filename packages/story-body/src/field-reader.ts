import { mostCharacters } from "./limits.ts";

/** Where a reader says what is wrong (a message goes on where the path ends: "must be 2 or 3"), and counts the whole body's characters. */
export type Inspection = { complain(path: string, message: string): void; countCharacters(number: number): void };

/**
 * Reads the fields of an object nobody has looked at yet: own fields only, each once, so neither prototypes nor getters can show
 * one thing now and another later. What is wrong is complained of and replaced by something harmless; the caller goes on and so
 * finds the other problems too.
 */
export class FieldReader {
  private readonly fields: Map<string, unknown>;
  private readonly path: string;
  private readonly inspection: Inspection;

  constructor(value: unknown, path: string, inspection: Inspection) {
    const plain = isPlainObject(value);
    if (!plain) inspection.complain(path, `must be an object, not ${kindOf(value)}`);
    this.path = path;
    this.inspection = plain ? inspection : { ...inspection, complain: saidAlready };
    this.fields = new Map(plain ? Object.entries(value) : []);
  }

  take(name: string): unknown {
    const value = this.fields.get(name);
    this.fields.delete(name);
    return value;
  }

  pathOf(name: string): string {
    return `${this.path}.${name}`;
  }

  oneOf<const Value>(name: string, values: readonly Value[]): Value {
    const value = this.take(name) as Value;
    if (values.includes(value)) return value;
    this.complain(name, `must be ${values.map(String).join(" or ")}`);
    return values[0]!;
  }

  text(name: string): string {
    return readText(this.take(name), this.pathOf(name), this.inspection);
  }

  /** Left out of the story when there is nothing in it. */
  optionalText<Name extends string>(name: Name): { [Key in Name]?: string } {
    const value = this.take(name);
    if (value === undefined) return {};
    const text = readText(value, this.pathOf(name), this.inspection);
    return (text.trim() ? { [name]: text } : {}) as { [Key in Name]?: string };
  }

  uuid(name: string): string {
    const value = this.take(name);
    if (typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return value.toLowerCase();
    this.complain(name, "must be a UUID");
    return "";
  }

  uuidOrNull(name: string): string | null {
    if (this.fields.get(name) !== null) return this.uuid(name);
    this.fields.delete(name);
    return null;
  }

  list(name: string, most: number): unknown[] {
    return readList(this.take(name), this.pathOf(name), most, this.inspection);
  }

  /** Complains of fields nobody took: silently dropped they would be lost, stored they would be anything. */
  end(): void {
    for (const [name, value] of this.fields) if (value !== undefined) this.complain(excerpt(name), "is no field of it");
  }

  complain(name: string, message: string): void {
    this.inspection.complain(this.pathOf(name), message);
  }
}

export function readList(value: unknown, path: string, most: number, { complain }: Inspection): unknown[] {
  if (!Array.isArray(value)) complain(path, `must be a list, not ${kindOf(value)}`);
  else if (value.length > most) complain(path, `has ${value.length} entries; ${most} is the most`);
  else return Array.from(value);
  return [];
}

export function readText(value: unknown, path: string, { complain, countCharacters }: Inspection): string {
  if (typeof value !== "string") complain(path, `must be text, not ${kindOf(value)}`);
  else if (value.length > mostCharacters) complain(path, `has ${value.length} characters; ${mostCharacters} is the most for a whole story`);
  else if (!value.isWellFormed()) complain(path, "has half of a character (a lone surrogate)");
  else if (controlCharacter.test(value)) complain(path, "has a control character");
  else {
    countCharacters(value.length);
    return value;
  }
  return "";
}

/** C0 controls but for line break and tab, and DEL: XML, and with it every feed, forbids them or chokes on them. */
const controlCharacter = /(?![\n\t\u{80}-\u{9f}])\p{Cc}/u;

/** What somebody sent, short enough to be repeated in a message. */
export function excerpt(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(short.toWellFormed()).slice(1, -1);
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function saidAlready(): void {}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
