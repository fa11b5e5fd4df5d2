import { LOOPBACK_ACTOR } from "#rooms/access/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { dayInVietNam, instantOf } from "#shared/plain-date.ts";
import { inTransaction, type Store } from "#store/index.ts";
import { indexMissingKinds } from "#server-kit/index.ts";
import { loadExample } from "./load-example.ts";
import { searchables } from "./rooms.ts";
import { ensureWorkspace } from "./workspace.ts";

/** In one transaction, so that a start that was cut off leaves no workspace without its example. */
export async function prepareWorkspace({ db }: Store, { exampleText }: { readonly exampleText: string }) {
  const now = new Date();
  const at = instantOf(now);
  const prepared = await inTransaction(db, async (transaction) => {
    const { id: workspaceId, isNew } = await ensureWorkspace(transaction, at);
    const act: Act = { workspaceId, actor: LOOPBACK_ACTOR, at, on: dayInVietNam(now) };
    if (isNew) await loadExample(transaction, act, exampleText);
    await indexMissingKinds(transaction, workspaceId, searchables);
    return done({ workspaceId, isExampleLoaded: isNew });
  });
  return prepared.value;
}
