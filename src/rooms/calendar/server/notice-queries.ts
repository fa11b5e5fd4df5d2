import type { Act, WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { KeptNotice, type YearNoticeId } from "../model/index.ts";
import { calendarTables } from "./tables.ts";

/** The notices that stand, in the order of their years. */
export async function listNotices(db: Database, workspaceId: WorkspaceId): Promise<KeptNotice[]> {
  const rows = await calendarTables(db)
    .selectFrom("year_notice")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("withdrawn_on", "is", null)
    .orderBy("year")
    .execute();
  if (rows.length === 0) return [];
  const days = await calendarTables(db)
    .selectFrom("year_notice_day")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(
      "notice_id",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("day")
    .execute();
  const ofNotice = Map.groupBy(days, (row) => row.notice_id);
  return rows.map((row) =>
    KeptNotice.parse({
      id: row.id,
      year: row.year,
      instrument: row.instrument,
      days: ofNotice.get(row.id) ?? [],
      writtenBy: row.written_by,
      writtenOn: row.written_on,
      version: row.version,
    }),
  );
}

/** One that stands, held until the transaction ends. */
export async function lockNotice(
  db: Database,
  workspaceId: WorkspaceId,
  id: YearNoticeId,
): Promise<KeptNotice | undefined> {
  await calendarTables(db)
    .selectFrom("year_notice")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .forUpdate()
    .execute();
  return (await listNotices(db, workspaceId)).find((each) => each.id === id);
}

export async function insertNotice(db: Database, act: Act, notice: KeptNotice): Promise<void> {
  const { id, year, instrument, days, writtenBy, writtenOn, version } = notice;
  const own = { workspace_id: act.workspaceId };
  await calendarTables(db)
    .insertInto("year_notice")
    .values({ ...own, id, year, instrument, written_by: writtenBy, written_on: writtenOn, version })
    .execute();
  await calendarTables(db)
    .insertInto("year_notice_day")
    .values(days.map(({ day, reason }) => ({ ...own, notice_id: id, day, reason })))
    .execute();
}
