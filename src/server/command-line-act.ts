import { type Act, type Actor, WorkspaceId } from "#shared/act.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";

/** Whoever runs commands on the machine itself: they hold the data anyway. */
export const COMMAND_LINE: Actor = {
  id: "command-line",
  name: "Dòng lệnh trên máy chủ",
  roles: ["administrator"],
  bodies: [],
};

/** An act of the command line in the first workspace; undefined while there is none. */
export async function commandLineAct(db: Database): Promise<Act | undefined> {
  const row = await db
    .$pickTables<"workspace">()
    .selectFrom("workspace")
    .select("workspace_id")
    .orderBy("created_at")
    .executeTakeFirst();
  const now = new Date();
  return row && { workspaceId: WorkspaceId.parse(row.workspace_id), actor: COMMAND_LINE, at: instantOf(now), on: dayInVietNam(now) }; // prettier-ignore
}
