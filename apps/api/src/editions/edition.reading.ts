import type { Reading } from "../reading/reading.ts";
import { Edition } from "./edition.entity.ts";

export const editionReading: Reading<Edition> = { entity: Edition, always: ["id"], needs: { path: ["position"], url: ["position"] } };
