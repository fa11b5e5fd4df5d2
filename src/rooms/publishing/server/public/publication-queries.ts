import { v7 as newUuid } from "uuid";
import { PlanId } from "#rooms/plans/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { type NoteKind, PublicNote, Slug, slugOf } from "../../model/public/index.ts";
import { publicTables } from "./tables.ts";

export type KeptPublication = {
  readonly id: string;
  readonly planId: PlanId;
  readonly slug: Slug;
  readonly state: "public" | "withdrawn";
  readonly showsLate: boolean;
  readonly version: number;
};

type Row = {
  readonly id: string;
  readonly plan_id: string;
  readonly slug: string;
  readonly state: string;
  readonly shows_late: boolean;
  readonly version: number;
};

function keptFrom(row: Row): KeptPublication {
  return {
    id: row.id,
    planId: PlanId.parse(row.plan_id),
    slug: Slug.parse(row.slug),
    state: row.state === "public" ? "public" : "withdrawn",
    showsLate: row.shows_late,
    version: row.version,
  };
}

export async function findPublication(
  db: Database,
  workspaceId: WorkspaceId,
  by: { readonly planId: PlanId } | { readonly slug: string },
): Promise<KeptPublication | undefined> {
  const [column, value] = "planId" in by ? (["plan_id", by.planId] as const) : (["slug", by.slug] as const);
  const row = await publicTables(db)
    .selectFrom("publication")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(column, "=", value)
    .executeTakeFirst();
  return row && keptFrom(row);
}

const MOST_PUBLIC = 1000;

/** The public ones, the newest first. */
export async function listPublications(db: Database, workspaceId: WorkspaceId): Promise<KeptPublication[]> {
  const rows = await publicTables(db)
    .selectFrom("publication")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "public")
    .orderBy("id", "desc")
    .limit(MOST_PUBLIC)
    .execute();
  return rows.map(keptFrom);
}

/** Of what kind each note was, oldest first. Who wrote it is kept and never told. */
export async function listNotes(db: Database, workspaceId: WorkspaceId, publicationId: string): Promise<PublicNote[]> {
  return (await listNotesOfMany(db, workspaceId, [publicationId])).get(publicationId) ?? [];
}

/** The notes of each publication that has any, oldest first. */
export async function listNotesOfMany(
  db: Database,
  workspaceId: WorkspaceId,
  publicationIds: readonly string[],
): Promise<Map<string, PublicNote[]>> {
  if (publicationIds.length === 0) return new Map();
  const rows = await publicTables(db)
    .selectFrom("publication_note")
    .select(["publication_id", "kind", "words", "noted_on"])
    .where("workspace_id", "=", workspaceId)
    .where("publication_id", "in", publicationIds)
    .orderBy("ordinal")
    .execute();
  const notes = new Map<string, PublicNote[]>();
  for (const { publication_id: id, kind, words, noted_on: on } of rows)
    notes.set(id, [...(notes.get(id) ?? []), PublicNote.parse({ kind, words, on })]);
  return notes;
}

export async function insertPublication(
  transaction: OpenTransaction,
  act: Act,
  plan: { readonly planId: PlanId; readonly title: string },
): Promise<KeptPublication> {
  const tables = publicTables(transaction);
  const taken = await tables.selectFrom("publication").select("slug").where("workspace_id", "=", act.workspaceId).execute(); // prettier-ignore
  const row = {
    id: newUuid(),
    plan_id: plan.planId,
    slug: slugOf(plan.title, new Set(taken.map(({ slug }) => slug))),
    state: "public",
    shows_late: false,
    version: 1,
  };
  await tables
    .insertInto("publication")
    .values({ workspace_id: act.workspaceId, ...row })
    .execute();
  return keptFrom(row);
}

/** One step further, with the note that readers see. */
export async function savePublication(
  transaction: OpenTransaction,
  act: Act,
  kept: KeptPublication,
  note: { readonly kind: NoteKind; readonly words: string },
): Promise<void> {
  const tables = publicTables(transaction);
  await tables
    .updateTable("publication")
    .set({ state: kept.state, shows_late: kept.showsLate, version: kept.version })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", kept.id)
    .execute();
  const { count } = await tables
    .selectFrom("publication_note")
    .select((row) => row.fn.countAll<number>().as("count"))
    .where("workspace_id", "=", act.workspaceId)
    .where("publication_id", "=", kept.id)
    .executeTakeFirstOrThrow();
  await tables
    .insertInto("publication_note")
    .values({
      workspace_id: act.workspaceId,
      publication_id: kept.id,
      ordinal: Number(count) + 1,
      kind: note.kind,
      words: note.words,
      noted_on: act.on,
      noted_at: act.at,
      noted_by: act.actor.name,
    })
    .execute();
}
