import { v7 } from "uuid";
import type { z } from "zod";

/** A new UUIDv7: ids sort by the time they were made, so an index grows at its end. */
export function newId<Schema extends z.ZodType<string>>(schema: Schema): z.output<Schema> {
  return schema.parse(v7());
}
