import type { Edition } from "../editions/edition.entity.ts";
import { editionReading } from "../editions/edition.reading.ts";
import type { Reading } from "../reading/reading.ts";
import { Section } from "./section.entity.ts";

/** A section, with its edition where that was read with it. */
export type SectionRow = Section & { edition?: Edition };

export const sectionReading: Reading<Section> = {
  entity: Section,
  always: ["id", "editionId"],
  needs: { path: ["slug", "edition.position"] },
  relations: { edition: { reading: () => editionReading, from: (of, it) => `editions ${it} where ${it}.id = ${of}.edition_id` } },
};
