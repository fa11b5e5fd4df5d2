import { inScratchFolder, receiveFile } from "#file-kit/index.ts";
import { safeFileName } from "#rooms/documents/model/index.ts";
import { compareCopies, findReading, keepCopy, LARGEST_FILE_MB } from "#rooms/documents/server/index.ts";
import type { Upload } from "#server-kit/index.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction, requestDigest, withIdempotency } from "#store/index.ts";
import { type addPlanFileEndpoint, mayReviewPlans, type PlanFiles } from "../model/index.ts";
import type { Disk, ImportFileRefusal } from "./import-file.ts";
import { draftAfterSigned, readDraft } from "./read-draft.ts";
import { sourceOf } from "./kept-source.ts";
import { listPlanFiles } from "./list-plan-files.ts";
import { findPlan } from "./plan-queries.ts";
import { type ReadSource, readSources } from "./read-sources.ts";

export type AddPlanFileRefusal =
  | ImportFileRefusal
  | "plan-not-found"
  | "document-not-found"
  | "file-archive-nested"
  | "version-differs";

type Asked = Upload<typeof addPlanFileEndpoint>;

/**
 * Takes in another copy of a plan's document: read, compared with the plan's words, and kept. The words stay as they are, but for a
 * Word draft that comes after its signed PDF: Word says better what the words are, see `readDraft`.
 */
export async function addPlanFile(
  db: Database,
  disk: Disk,
  asked: Asked,
): Promise<Outcome<PlanFiles, AddPlanFileRefusal>> {
  const allowed = mayReviewPlans(asked.act.actor);
  if (!allowed.ok) return allowed;
  const file = safeFileName(asked.query.fileName);
  return inScratchFolder(disk.incomingFolder, async (folder) => {
    const received = await receiveFile(asked.bytes, folder, LARGEST_FILE_MB);
    if (!received.ok) return refuse(received.refusal.code, { ...received.refusal.params, file });
    const read = await readSources(
      { ...received.value, name: file },
      {},
      { ...asked, folder, pagesFolder: disk.pagesFolder },
    );
    if (!read.ok) return read;
    const [source] = read.value.kind === "read" ? read.value.sources : [];
    return source ? keep(db, disk, asked, source) : refuse("file-archive-nested", { file });
  });
}

async function keep(
  db: Database,
  { files }: Disk,
  { act, key, params: { planId }, query, signal, onProgress }: Asked,
  copy: ReadSource,
): Promise<Outcome<PlanFiles, AddPlanFileRefusal>> {
  const plan = await findPlan(db, act.workspaceId, planId);
  const reading = plan && (await findReading(db, act.workspaceId, plan.textId));
  if (!plan || !reading) return refuse("plan-not-found");
  onProgress({ step: "comparing", done: 0, of: 1 });
  const way = copy.reading.notices.some(({ kind }) => kind === "recognised-text") ? "recognised" : "exact";
  const compared = await compareCopies({ read: reading.text, other: copy.reading.text, way }, { signal });
  if (!compared.ok) return refuse(compared.refusal.code, { ...compared.refusal.params, file: copy.file.name });
  const { source, bytes } = await sourceOf(copy, []);
  const draft = await draftAfterSigned(db, act, { plan, reading, copy }, { signal });
  if (!draft.ok) return refuse(draft.refusal.code, { ...draft.refusal.params, file: copy.file.name });
  const asked = { planId, ...query, sha256: source.sha256 };
  const request = { key, endpoint: "addPlanFile", requestDigest: requestDigest(asked) };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, act, request, async (): Promise<Outcome<PlanFiles, AddPlanFileRefusal>> => {
      if (draft.value) {
        const read = await readDraft(transaction, act, { plan, reading, source }, draft.value);
        if (!read.ok) return read;
      } else {
        const { comparison } = compared.value;
        await keepCopy(transaction, act, { documentId: plan.documentId, source, comparison });
      }
      if (signal.aborted) return refuse("reading-cancelled", { file: copy.file.name });
      await files.put(bytes);
      return listPlanFiles(transaction, act, planId);
    }),
  );
}
