import type { z } from "zod";
import type { getCalendarEndpoint } from "../model/index.ts";

/** What the office settled, as every part of the page reads it. */
export type Office = z.output<typeof getCalendarEndpoint.output>;
