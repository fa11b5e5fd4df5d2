import type { Act } from "#shared/act.ts";
import { citeOnce, type Fields } from "#shared/fields/index.ts";
import { done } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import { type ListRecords, listRecords } from "./list-records.ts";
import type { Register } from "./register.ts";

/** A page of the register as it is sent. */
export async function pageOfRecords<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  asked: ListRecords,
) {
  const page = await listRecords(db, act, register, asked);
  if (!page.ok) return page;
  return done({ ...page.value, ...citeOnce(page.value.items) });
}
