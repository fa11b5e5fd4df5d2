import { readFile as readBytes } from "node:fs/promises";
import { inScratchFolder, receiveFile } from "#file-kit/index.ts";
import { safeFileName } from "#rooms/documents/model/index.ts";
import { LARGEST_FILE_MB, readFile, type ReadRefusalCode } from "#rooms/documents/server/index.ts";
import type { Disk } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Upload } from "#server-kit/index.ts";
import { type Outcome, refuse } from "#shared/outcome.ts";
import {
  type Database,
  type IdempotencyRefusal,
  inTransaction,
  type OpenTransaction,
  requestDigest,
  withIdempotency,
} from "#store/index.ts";
import { type issueOutgoingEndpoint, mayIssueOutgoing, type OutgoingMoved } from "../model/index.ts";
import { actOnOutgoing, type OutgoingRefusal } from "./act-on-outgoing.ts";
import { outgoingTables } from "./tables.ts";

export type IssueRefusal =
  | OutgoingRefusal
  | ReadRefusalCode
  | IdempotencyRefusal
  | "signed-not-pdf"
  | "issued-in-future";

type Asked = Upload<typeof issueOutgoingEndpoint>;
const PDF_HEAD = "%PDF-";

/**
 * Takes in the signed copy with number and day: received to disk under a name of ours, judged by what it holds, read in a worker, and
 * refused with a secrecy mark before anything of it is kept.
 */
export async function issueOutgoing(
  db: Database,
  disk: Disk,
  asked: Asked,
): Promise<Outcome<OutgoingMoved, IssueRefusal>> {
  const { act, query, signal } = asked;
  if (mayIssueOutgoing.reachOf(act.actor) === "none") return refuse("not-allowed");
  if (query.issuedOn > act.on) return refuse("issued-in-future", { day: query.issuedOn });
  const file = safeFileName(query.fileName);
  return inScratchFolder(disk.incomingFolder, async (folder) => {
    const received = await receiveFile(asked.bytes, folder, LARGEST_FILE_MB);
    if (!received.ok) return refuse(received.refusal.code, { ...received.refusal.params, file });
    const bytes = await readBytes(received.value.path);
    if (!bytes.subarray(0, PDF_HEAD.length).equals(Buffer.from(PDF_HEAD))) return refuse("signed-not-pdf", { file });
    const read = await readFile({ path: received.value.path, name: file }, { signal, pagesFolder: disk.pagesFolder });
    // A copy without words that can be read is kept all the same: it is the signed picture of a text that we wrote.
    if (!read.ok && read.refusal.code !== "file-empty") return read;
    return keep(db, disk, asked, { bytes, file, ...received.value });
  });
}

type Copy = {
  readonly bytes: Buffer;
  readonly file: string;
  readonly sha256: string;
  readonly sizeBytes: number;
};

async function keep(
  db: Database,
  { files }: Disk,
  { act, key, params: { outgoingId }, query }: Asked,
  { bytes, file, sha256, sizeBytes }: Copy,
): Promise<Outcome<OutgoingMoved, IssueRefusal>> {
  const { version, number, issuedOn, signedBy } = query;
  const request = { key, endpoint: "issueOutgoing", requestDigest: requestDigest({ outgoingId, ...query, sha256 }) };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, act, request, async (): Promise<Outcome<OutgoingMoved, IssueRefusal>> => {
      await keepFileRow(transaction, act, { sha256, sizeBytes });
      const issued = { number, issuedOn, signedBy, sha256, fileName: file };
      const moved = await actOnOutgoing(transaction, act, { outgoingId, version, act: "issue", issued });
      if (moved.ok) await files.put(bytes);
      return moved;
    }),
  );
}

/** Downloads never tell a browser to open it in our place. */
const MEDIA_TYPE = "application/octet-stream";

export async function keepFileRow(
  transaction: OpenTransaction,
  act: Act,
  { sha256, sizeBytes }: Pick<Copy, "sha256" | "sizeBytes">,
): Promise<void> {
  await outgoingTables(transaction)
    .insertInto("stored_file")
    .values({
      workspace_id: act.workspaceId,
      sha256,
      size_bytes: sizeBytes,
      media_type: MEDIA_TYPE,
      created_at: act.at,
    })
    .onConflict((on) => on.columns(["workspace_id", "sha256"]).doNothing())
    .execute();
}

/** Whether the bytes are still there: purged as a document, they are gone here as well. */
export async function hasSignedCopy(db: Database, act: Act, sha256: string): Promise<boolean> {
  const row = await outgoingTables(db)
    .selectFrom("stored_file")
    .select("sha256")
    .where("workspace_id", "=", act.workspaceId)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  return row !== undefined;
}
