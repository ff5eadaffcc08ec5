import type { Inline, Mark } from "./block.ts";
import { FieldReader, type Inspection, readList } from "./field-reader.ts";
import { canonicalInlines, markTypes } from "./inlines.ts";
import { mostInlines } from "./limits.ts";
import { safeHref } from "./safe-href.ts";

export function readInlines(value: unknown, path: string, inspection: Inspection): Inline[] {
  const runs = readList(value, path, mostInlines, inspection).map((run, index) => readInline(run, `${path}[${index}]`, inspection));
  return canonicalInlines(runs);
}

function readInline(value: unknown, path: string, inspection: Inspection): Inline {
  const reader = new FieldReader(value, path, inspection);
  const text = reader.text("text");
  const given = reader.take("marks");
  const marks = given === undefined ? [] : readMarks(given, `${path}.marks`, inspection);
  reader.end();
  return { text, marks };
}

function readMarks(value: unknown, path: string, inspection: Inspection): Mark[] {
  const marks = readList(value, path, markTypes.length * 2, inspection).map((mark, index) => readMark(mark, `${path}[${index}]`, inspection));
  const links = marks.flatMap((mark) => (mark.type === "link" ? [mark.href] : []));
  if (new Set(links).size > 1) inspection.complain(path, "must not have links to two places");
  return marks;
}

function readMark(value: unknown, path: string, inspection: Inspection): Mark {
  const reader = new FieldReader(value, path, inspection);
  const type = reader.oneOf("type", markTypes);
  const mark: Mark = type === "link" ? { type, href: readHref(reader) } : { type };
  reader.end();
  return mark;
}

function readHref(reader: FieldReader): string {
  const href = safeHref(reader.take("href"));
  if (href === null) reader.complain("href", "must be an http, https, mailto or tel address, a /path of this site or an #anchor");
  return href ?? "";
}
