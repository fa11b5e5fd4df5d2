import type { Act } from "#shared/act.ts";
import type { ReferencePort } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { foldedForms, nameOn } from "#rooms/places/model/index.ts";
import { listNames } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

const MOST_CHOICES = 20;
/** Names in the lists of a workbook. */
const MOST_LISTED = 5_000;

/** Bodies for registers that point to them: also ended ones, since a record points to the body of its day. */
export const organisationReferences: ReferencePort = {
  async find(db, act, words) {
    const rows = await namedLike(db, act, words);
    return rows.map(({ organisation_id: id, name, valid_to: until }) => ({ id, name, hint: until }));
  },

  async names(db, act, ids) {
    const names = await listNames(db, act.workspaceId, ids);
    return new Map([...names].map(([id, own]) => [id, nameOn(own, act.on)]));
  },

  async all(db, act) {
    const rows = await organisationTables(db)
      .selectFrom("organisation_name")
      .select("name")
      .distinct()
      .where("workspace_id", "=", act.workspaceId)
      .where("kind", "=", "official")
      .where("valid_to", "is", null)
      .orderBy("name")
      .limit(MOST_LISTED)
      .execute();
    return rows.map(({ name }) => name);
  },

  async byCode(db, act, codes) {
    if (codes.length === 0) return new Map();
    const rows = await organisationTables(db)
      .selectFrom("organisation_code")
      .select(["code", "organisation_id"])
      .where("workspace_id", "=", act.workspaceId)
      .where("scheme", "=", "register")
      .where("code", "in", codes)
      .execute();
    return new Map(rows.map((row) => [row.code, row.organisation_id]));
  },

  async match(db, act, names) {
    const forms = new Map(names.map((name) => [name, foldedForms(name)]));
    const rows = await organisationTables(db)
      .selectFrom("organisation_name")
      .select(["organisation_id as id", "folded", "valid_to"])
      .where("workspace_id", "=", act.workspaceId)
      .where("folded", "in", [...new Set([...forms.values()].flat())])
      .execute();
    return new Map(
      [...forms].flatMap(([name, own]) =>
        oneOf(
          name,
          rows.filter(({ folded }) => own.includes(folded)),
        ),
      ),
    );
  },
};

/** The only record of that name, or the only one that still bears it. */
function oneOf(
  name: string,
  rows: readonly { readonly id: string; readonly valid_to: string | null }[],
): [string, string][] {
  const all = new Set(rows.map(({ id }) => id));
  const current = new Set(rows.filter(({ valid_to: until }) => until === null).map(({ id }) => id));
  const [only] = all.size === 1 ? all : current.size === 1 ? current : [];
  return only === undefined ? [] : [[name, only]];
}

function namedLike(db: Database, act: Act, words: string) {
  const forms = foldedForms(words).map((form) => `%${form}%`);
  let query = organisationTables(db)
    .selectFrom("organisation_name")
    .select(["organisation_id", "name", "valid_to"])
    .where("workspace_id", "=", act.workspaceId)
    .where("kind", "=", "official");
  if (forms.length > 0) query = query.where((row) => row.or(forms.map((form) => row("folded", "like", form))));
  return query.orderBy("name").orderBy("organisation_id").limit(MOST_CHOICES).execute();
}
