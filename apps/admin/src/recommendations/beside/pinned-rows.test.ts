import { expect, test } from "vitest";
import { pinnedRows } from "./pinned-rows.ts";

test("places are counted over the pinned stories that readers see", () => {
  const [draft, dam, never, linked, port] = [
    { id: "draft", headline: "Draft", status: "DRAFT" },
    { id: "dam", headline: "Dam", status: "PUBLISHED" },
    { id: "never", headline: "Never", status: "PUBLISHED", promotion: "NEVER" },
    { id: "linked", headline: "Linked", status: "PUBLISHED" },
    { id: "port", headline: "Port", status: "PUBLISHED" },
  ] as const;
  const rows = pinnedRows([draft, dam, never, linked, port], [], [linked]);
  expect(rows.map(({ place, unseen }) => [place, unseen])).toEqual([[null, "draft"], [1, null], [null, "never"], [null, "linked"], [2, null]]);
});
