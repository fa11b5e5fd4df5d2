import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listHolders } from "#rooms/reports/server/index.ts";
import type { Searchable, VisibleEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { mayReadOutgoing, PaperContent } from "../model/index.ts";
import { outgoingTables } from "./tables.ts";

/** Official documents by number, summary, bodies and words. Rows of annexes are the assignments', and found as these. */
export const searchedOutgoing: Searchable = {
  kind: "outgoing",
  label: { vi: "Văn bản đi", en: "Outgoing documents" },
  permission: mayReadOutgoing,
  entries: async (db, workspaceId, scope) => {
    let query = outgoingTables(db)
      .selectFrom("outgoing_document as document")
      .innerJoin("outgoing_version as version", (join) =>
        join
          .onRef("version.workspace_id", "=", "document.workspace_id")
          .onRef("version.document_id", "=", "document.id")
          .onRef("version.ordinal", "=", "document.content_version"),
      )
      .select(["document.id", "document.plan_id", "document.number", "document.signed_by", "version.content"])
      .where("document.workspace_id", "=", workspaceId);
    if (scope.of === "ids") query = query.where(sql<boolean>`document.id = any(${scope.ids}::uuid[])`);
    if (scope.of === "plan") query = query.where("document.plan_id", "=", scope.planId);
    const rows = await query.execute();
    return rows.map((row) => {
      const { summary, issuerName, typeName, addressees, blocks } = PaperContent.parse(row.content);
      const words = [row.number, typeName, issuerName, row.signed_by, ...addressees, ...blocks.map((each) => each.words)]; // prettier-ignore
      return {
        key: row.id,
        planId: row.plan_id,
        title: summary,
        body: words.filter(Boolean).join("\n"),
        context: row.number ?? issuerName,
        anchor: null,
        endedOn: null,
      };
    });
  },
  visible: outgoingSeen,
  addressOf: ({ key }) => `/van-ban-di/${key}`,
};

/** Those who work for bodies read what these issue, and what bodies did whose duties these carry on. */
async function outgoingSeen(db: Database, act: Act): Promise<VisibleEntries | undefined> {
  if (mayReadOutgoing.reachOf(act.actor) === "every-row") return undefined;
  const rows = await outgoingTables(db)
    .selectFrom("outgoing_document")
    .select(["id", "issuer_id"])
    .where("workspace_id", "=", act.workspaceId)
    .execute();
  const documents = rows.map((row) => ({ id: row.id, issuer: OrganisationId.parse(row.issuer_id) }));
  const holders = await listHolders(db, act.workspaceId, [...new Set(documents.map(({ issuer }) => issuer))], act.on);
  const own = new Set(act.actor.bodies);
  return {
    are: "keys",
    keys: documents.flatMap(({ id, issuer }) => (own.has(holders.get(issuer) ?? "") ? [id] : [])),
  };
}
