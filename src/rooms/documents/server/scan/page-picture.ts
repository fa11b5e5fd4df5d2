import { createWorkerPool, type PoolRefusalCode } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database, FileStore } from "#store/index.ts";
import { mayReadFiles, type RenditionId, type TextId } from "../../model/index.ts";
import { findPagedFile } from "../page-queries.ts";
import { PAGE_LIMITS } from "../pdf/limits.ts";

/** A page of a file to be drawn upright. */
export type PageToShow = {
  readonly kind: "pdf" | "picture";
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly turn: number;
};

const painters = createWorkerPool<PageToShow, Uint8Array, "file-broken" | "picture-too-large">(
  new URL("./page-picture-worker.ts", import.meta.url),
  { memoryMb: PAGE_LIMITS.memoryMb },
);

export type ShowPageRefusal = NotAllowed | PoolRefusalCode | "document-not-found" | "file-broken" | "picture-too-large";

/** A page of the original as a picture (WebP), drawn in a worker. */
export async function showPage(
  db: Database,
  files: FileStore,
  act: Act,
  asked: { readonly textId: TextId; readonly renditionId: RenditionId; readonly page: number },
): Promise<Outcome<Uint8Array, ShowPageRefusal>> {
  const allowed = mayReadFiles(act.actor);
  if (!allowed.ok) return allowed;
  const file = await findPagedFile(db, act.workspaceId, asked);
  if (!file) return refuse("document-not-found");
  const kind = file.kind === "pdf" ? "pdf" : "picture";
  return painters.run({ kind, bytes: await files.get(file.sha256), page: asked.page, turn: file.turn });
}
