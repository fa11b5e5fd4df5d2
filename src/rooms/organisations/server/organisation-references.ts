import { nameOn } from "#rooms/places/model/index.ts";
import { namedReferences } from "#rooms/places/server/index.ts";
import { listNames } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

export const organisationReferences = namedReferences("organisation_name", {
  async names(db, act, ids) {
    const names = await listNames(db, act.workspaceId, ids);
    return new Map([...names].map(([id, own]) => [id, nameOn(own, act.on)]));
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
});
