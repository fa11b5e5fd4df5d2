import type { Act, WorkspaceId } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { NoticeSetting, ownNotices, USUAL_SETTING, type WrittenLetter } from "../model/index.ts";
import { listLettersTo } from "./letter-queries.ts";
import { noticeTables } from "./tables.ts";

const SHOWN_LETTERS = 20;

type OwnNotices = { readonly setting: NoticeSetting; readonly isMailOpen: boolean; readonly letters: WrittenLetter[] };

export async function getOwnNotices(
  db: Database,
  act: Act,
  isMailOpen: boolean,
): Promise<Outcome<OwnNotices, NotAllowed>> {
  if (ownNotices.reachOf(act.actor) === "none") return refuse("not-allowed");
  const settings = await listSettings(db, act.workspaceId, [act.actor.id]);
  return done({
    setting: settings.get(act.actor.id) ?? USUAL_SETTING,
    isMailOpen,
    letters: await listLettersTo(db, act.workspaceId, act.actor.id, SHOWN_LETTERS),
  });
}

export async function settleOwnNotices(
  db: Database,
  act: Act,
  setting: NoticeSetting,
): Promise<Outcome<NoticeSetting, NotAllowed>> {
  return inTransaction(db, async (transaction) => {
    if (ownNotices.reachOf(act.actor) === "none") return refuse("not-allowed");
    const row = { digest: setting.digest, at_once: setting.atOnce, locale: setting.locale };
    await noticeTables(transaction)
      .insertInto("notice_setting")
      .values({ workspace_id: act.workspaceId, actor_id: act.actor.id, ...row })
      .onConflict((conflict) => conflict.columns(["workspace_id", "actor_id"]).doUpdateSet(row))
      .execute();
    await appendAudit(transaction, act, {
      act: "notices-settled",
      subject: { kind: "notice-setting", id: act.actor.id },
      after: setting,
    });
    return done(setting);
  });
}

/** Of those who settled something; everybody else has the usual. */
export async function listSettings(
  db: Database,
  workspaceId: WorkspaceId,
  actorIds: readonly string[],
): Promise<ReadonlyMap<string, NoticeSetting>> {
  if (actorIds.length === 0) return new Map();
  const rows = await noticeTables(db)
    .selectFrom("notice_setting")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("actor_id", "in", actorIds)
    .execute();
  return new Map(
    rows.map((row) => [
      row.actor_id,
      NoticeSetting.parse({ digest: row.digest, atOnce: row.at_once, locale: row.locale }),
    ]),
  );
}
