import { FirstEdition1790000000000 } from "./1790000000000-first-edition.ts";
import { MendedReading1790000000001 } from "./1790000000001-mended-reading.ts";
import { Recommendations1790000000002 } from "./1790000000002-recommendations.ts";
import { Corrections1790000000003 } from "./1790000000003-corrections.ts";
import { FrontPages1790000000004 } from "./1790000000004-front-pages.ts";
import { Search1790000000005 } from "./1790000000005-search.ts";
import { ApiKeys1790000000006 } from "./1790000000006-api-keys.ts";
import { EventsAndWebhooks1790000000007 } from "./1790000000007-events-and-webhooks.ts";
import { ListedOnce1790000000008 } from "./1790000000008-listed-once.ts";
import { DueByWebhook1790000000009 } from "./1790000000009-due-by-webhook.ts";

/** In the order in which they run. A migration that has landed is never edited; the next one mends it. */
export const migrations = [
  FirstEdition1790000000000,
  MendedReading1790000000001,
  Recommendations1790000000002,
  Corrections1790000000003,
  FrontPages1790000000004,
  Search1790000000005,
  ApiKeys1790000000006,
  EventsAndWebhooks1790000000007,
  ListedOnce1790000000008,
  DueByWebhook1790000000009,
];
