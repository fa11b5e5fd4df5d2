import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { Sentence } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";
import { mayReadAssignments } from "../model/index.ts";

type Awaited = { readonly kind: string; readonly words: Sentence; readonly path: string };

const KINDS: readonly { readonly kind: string; readonly status: string; readonly vi: string; readonly en: string }[] = [
  { kind: "extension", status: "asked", vi: "nhiệm vụ đề nghị gia hạn", en: "Assignments asking for more time" },
  {
    kind: "transfer",
    status: "returned-as-not-ours",
    vi: "nhiệm vụ đề nghị chuyển cơ quan khác",
    en: "Assignments asking for another lead",
  },
  {
    kind: "confirmation",
    status: "reported-done",
    vi: "nhiệm vụ báo cáo hoàn thành, chờ xác nhận",
    en: "Assignments reported done, to be confirmed",
  },
];

/** What bodies ask of the giver, by kind: each count walks its own index. Whoever sees only own rows decides none of it. */
export async function awaitedOfAssignments(db: Database, { workspaceId, actor }: Act): Promise<readonly Awaited[]> {
  if (mayReadAssignments.reachOf(actor) !== "every-row") return [];
  const inState = (state: string) =>
    sql`(select count(*) from assignment where workspace_id = ${workspaceId} and state = ${state})`;
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from assignment where workspace_id = ${workspaceId} and asked_due_on is not null) as extension,
      ${inState("returned-as-not-ours")} as transfer, ${inState("reported-done")} as confirmation`.execute(db);
  return KINDS.flatMap(({ kind, status, vi, en }) => {
    const count = rows[0]?.[kind] ?? 0;
    if (count === 0) return [];
    return [{ kind, words: { vi: `${count} ${vi}`, en: `${en}: ${count}` }, path: `/nhiem-vu?trangThai=${status}` }];
  });
}
