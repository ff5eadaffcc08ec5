import type { Reading } from "../reading/reading.ts";
import { MediaAsset } from "./media-asset.entity.ts";

export const imageReading: Reading<MediaAsset> = { entity: MediaAsset, always: ["id"], needs: { focalPoint: ["focalX", "focalY"], url: ["renditions"] } };
