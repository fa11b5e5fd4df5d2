import { digestOf } from "./canonical-json.ts";

/** What an audit entry says, as the chain covers it. The values themselves stand only as salted digests. */
export type EntryContent = {
  readonly workspaceId: string;
  readonly id: string;
  readonly at: string;
  readonly on: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly reason: string | null;
  readonly digestBefore: Buffer | null;
  readonly digestAfter: Buffer | null;
};

export type BlockContent = {
  readonly workspaceId: string;
  readonly number: number;
  readonly previousHash: Buffer | null;
  readonly sealedAt: string;
  readonly entryDigests: readonly Buffer[];
};

/** The salt keeps a short value (a name, a yes) from being guessed out of its digest after it was erased. */
export function valueDigest(salt: Buffer, value: unknown): Buffer {
  return digestOf({ salt: salt.toString("hex"), value });
}

export function entryDigest(entry: EntryContent): Buffer {
  return digestOf({ ...entry, digestBefore: hexOf(entry.digestBefore), digestAfter: hexOf(entry.digestAfter) });
}

export function blockHash(block: BlockContent): Buffer {
  return digestOf({
    ...block,
    previousHash: hexOf(block.previousHash),
    entryDigests: block.entryDigests.map((digest) => digest.toString("hex")),
  });
}

function hexOf(digest: Buffer | null): string | null {
  return digest === null ? null : digest.toString("hex");
}
