import type { Act } from "#shared/act.ts";
import { type Fields, fieldOf, visibleKeys } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import type { ReferenceChoice, Register } from "./register.ts";

/** What a reference field may point to, found by folded words. */
export async function chooseReference<Own extends Fields>(
  db: Database,
  act: Act,
  { declaration, references }: Register<Own>,
  input: { readonly field: string; readonly search: string },
): Promise<Outcome<{ items: ReferenceChoice[] }, NotAllowed | "field-unknown">> {
  const allowed = declaration.mayRead(act.actor);
  if (!allowed.ok) return allowed;
  const visible: readonly string[] = visibleKeys(declaration, act.actor);
  if (!visible.includes(input.field)) return refuse("field-unknown", { name: input.field });
  const field = fieldOf(declaration, input.field);
  if (field.kind !== "reference") return refuse("field-unknown", { name: input.field });
  return done({ items: [...((await references[field.to]?.find(db, act, input.search)) ?? [])] });
}
