import { safeFileName } from "#rooms/documents/model/index.ts";
import { fold } from "#shared/fold.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database, FileStore } from "#store/index.ts";
import type { NotAllowed, OutgoingId, OutgoingKind } from "../model/index.ts";
import { findReadable } from "./get-outgoing.ts";
import { hasSignedCopy } from "./issue-outgoing.ts";
import { getPaper } from "./outgoing-queries.ts";
import { officialDocx } from "./word/official-docx.ts";

type File = { readonly fileName: string; readonly bytes: Uint8Array };
type Answer = Outcome<File, NotAllowed | "outgoing-not-found">;

const NAMES: Readonly<Record<OutgoingKind, string>> = {
  "assignment-annex": "phu-luc-phan-cong",
  "reminder-letter": "cong-van-don-doc",
  "periodic-report": "bao-cao",
  "conclusion-notice": "thong-bao-ket-luan",
};

/** The present content as Word. */
export async function wordFile(db: Database, act: Act, id: OutgoingId): Promise<Answer> {
  const found = await findReadable(db, act, id);
  if (!found.ok) return found;
  const { kind, issuerName, contentVersion } = found.value;
  const paper = await getPaper(db, act.workspaceId, found.value);
  const bytes = await officialDocx(paper, paper.madeAt);
  const issuer = fold(issuerName).replace(/[^a-z0-9]+/gu, "-");
  return done({ fileName: safeFileName(`${NAMES[kind]}-${issuer}-ban-${contentVersion}.docx`), bytes });
}

/** The signed copy as it came. */
export async function signedFile(db: Database, files: FileStore, act: Act, id: OutgoingId): Promise<Answer> {
  const found = await findReadable(db, act, id);
  if (!found.ok) return found;
  const { issued } = found.value;
  if (!issued || !(await hasSignedCopy(db, act, issued.sha256))) return refuse("outgoing-not-found");
  return done({ fileName: issued.fileName, bytes: await files.get(issued.sha256) });
}
