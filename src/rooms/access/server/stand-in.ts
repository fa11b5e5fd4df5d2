import { listAbsentFor } from "#rooms/organisations/server/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { passesOn } from "../model/index.ts";
import { listMembersByEmail, type MemberRow } from "./member-queries.ts";

/** For whom the person may act on the day: absent by a delegation, let in, and with work to pass on. */
export async function listAbsent(
  db: Database,
  workspaceId: WorkspaceId,
  email: string,
  day: PlainDate,
): Promise<readonly MemberRow[]> {
  const emails = await listAbsentFor(db, workspaceId, email, day);
  if (emails.length === 0) return [];
  const members = await listMembersByEmail(db, workspaceId, emails);
  return members.filter((member) => member.suspended_at === null && passesOn(member));
}
