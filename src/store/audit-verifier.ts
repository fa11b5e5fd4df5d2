/**
 * Verifies an exported audit log: `node audit-verifier.ts LOG.ndjson [--head NUMBER:HASH]`. Needs Node 22.18 or newer and nothing else;
 * it imports nothing of the product, so that an auditor can read it whole and keep a copy. The format is described in docs/audit.md.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

export type AuditLine =
  | { readonly kind: "log"; readonly format: 1; readonly workspaceId: string }
  | {
      readonly kind: "block";
      readonly number: number;
      readonly previousHash: string | null;
      readonly hash: string;
      readonly sealedAt: string;
      readonly entryCount: number;
    }
  | {
      readonly kind: "entry";
      /** Null while no block has taken the entry. */
      readonly block: number | null;
      readonly position: number | null;
      readonly content: Readonly<Record<string, string | null>> & { readonly id: string };
      readonly digest: string;
      /** Values that were erased leave salt and values null and say when and by whom. */
      readonly values: {
        readonly salt: string | null;
        readonly before: unknown;
        readonly after: unknown;
        readonly erasedAt: string | null;
      } | null;
    }
  | { readonly kind: "loose"; readonly id: string }
  | { readonly kind: "end" };

export type AuditFindingKind =
  | "entry-changed"
  | "entry-missing"
  | "entry-out-of-order"
  | "entry-loose"
  | "values-changed"
  | "values-missing"
  | "erasure-not-recorded"
  | "block-changed"
  | "block-missing"
  | "chain-broken"
  | "log-cut"
  | "head-missing"
  | "head-differs";
export type AuditFinding = {
  readonly kind: AuditFindingKind;
  readonly block: number | null;
  readonly entry: string | null;
};
export type AuditVerdict = {
  readonly isWhole: boolean;
  readonly blocks: number;
  readonly entries: number;
  readonly unsealed: number;
  readonly erased: number;
  readonly head: string | null;
  /** The first ones in the order of the log, at most MOST_FINDINGS; `findingCount` counts them all. */
  readonly findings: readonly AuditFinding[];
  readonly findingCount: number;
};

type Block = Extract<AuditLine, { kind: "block" }>;
type Entry = Extract<AuditLine, { kind: "entry" }>;

const MOST_FINDINGS = 100;

/** RFC 8785: keys in the order of their UTF-16 units; ECMAScript spells strings and numbers as the standard asks. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${parts.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** Takes the lines of a log in their order; `finish` gives the verdict. Holds one block in memory. */
export class AuditVerifier {
  readonly #expectedHead: string | undefined;
  readonly #findings: AuditFinding[] = [];
  readonly #erased = new Set<string>();
  readonly #erasures = new Set<string>();
  #findingCount = 0;
  #workspaceId = "";
  #block: Block | undefined;
  #digests: string[] = [];
  #lastId = "";
  #headNumber = 0;
  #headHash: string | null = null;
  #isHeadSeen = false;
  #entries = 0;
  #unsealed = 0;
  #isEnded = false;

  /** @param expectedHead what `audit head` printed earlier, `NUMBER:HASH` */
  constructor(expectedHead?: string) {
    this.#expectedHead = expectedHead;
  }

  take(line: AuditLine): void {
    if (line.kind === "log") this.#workspaceId = line.workspaceId;
    if (line.kind === "block") this.#openBlock(line);
    if (line.kind === "entry") this.#takeEntry(line);
    if (line.kind === "loose") this.#find("entry-loose", null, line.id);
    if (line.kind === "end") this.#isEnded = true;
  }

  finish(): AuditVerdict {
    this.#closeBlock();
    if (!this.#isEnded) this.#find("log-cut", this.#headNumber, null);
    for (const id of this.#erased) if (!this.#erasures.has(id)) this.#find("erasure-not-recorded", null, id);
    if (this.#expectedHead !== undefined && !this.#isHeadSeen) {
      const number = Number.parseInt(this.#expectedHead, 10);
      this.#find(number > this.#headNumber ? "head-missing" : "head-differs", number, null);
    }
    return {
      isWhole: this.#findingCount === 0,
      blocks: this.#headNumber,
      entries: this.#entries,
      unsealed: this.#unsealed,
      erased: this.#erased.size,
      head: this.#headHash === null ? null : `${this.#headNumber}:${this.#headHash}`,
      findings: this.#findings,
      findingCount: this.#findingCount,
    };
  }

  #openBlock(block: Block): void {
    this.#closeBlock();
    if (block.number !== this.#headNumber + 1) this.#find("block-missing", this.#headNumber + 1, null);
    else if (block.previousHash !== this.#headHash) this.#find("chain-broken", block.number, null);
    this.#block = block;
    this.#digests = [];
    this.#lastId = "";
  }

  #closeBlock(): void {
    const block = this.#block;
    if (block === undefined) return;
    this.#block = undefined;
    const { number, previousHash, sealedAt } = block;
    const before = this.#findingCount;
    if (this.#digests.length !== block.entryCount) this.#find("entry-missing", number, null);
    const hash = digestOf({
      workspaceId: this.#workspaceId,
      number,
      previousHash,
      sealedAt,
      entryDigests: this.#digests,
    });
    if (hash !== block.hash && this.#findingCount === before) this.#find("block-changed", number, null);
    this.#headNumber = number;
    this.#headHash = block.hash;
    if (this.#expectedHead === `${number}:${block.hash}`) this.#isHeadSeen = true;
  }

  #takeEntry(entry: Entry): void {
    const { id } = entry.content;
    this.#entries += 1;
    if (entry.block === null) this.#closeBlock();
    if (entry.block === null) this.#unsealed += 1;
    else this.#takePlace(entry);

    const digest = digestOf(entry.content);
    if (digest !== entry.digest) this.#find("entry-changed", entry.block, id);
    this.#digests.push(digest);
    if (entry.content["act"] === "audit-payload-erased") this.#erasures.add(entry.content["subjectId"] ?? "");
    this.#checkValues(entry);
  }

  /** A block holds its entries in the order of their ids, without a gap. */
  #takePlace({ block, position, content }: Entry): void {
    if (position !== this.#digests.length) this.#find("entry-missing", block, content.id);
    if (content.id <= this.#lastId) this.#find("entry-out-of-order", block, content.id);
    this.#lastId = content.id;
  }

  #checkValues({ block, content, values }: Entry): void {
    if (values === null) return this.#find("values-missing", block, content.id);
    if (values.erasedAt !== null) {
      this.#erased.add(content.id);
      return undefined;
    }
    const isKept = (value: unknown, digest: string | null | undefined): boolean =>
      digest === null ? value === null : digestOf({ salt: values.salt, value }) === digest;
    if (isKept(values.before, content["digestBefore"]) && isKept(values.after, content["digestAfter"]))
      return undefined;
    return this.#find("values-changed", block, content.id);
  }

  #find(kind: AuditFindingKind, block: number | null, entry: string | null): void {
    this.#findingCount += 1;
    if (this.#findings.length < MOST_FINDINGS) this.#findings.push({ kind, block, entry });
  }
}

async function main([file, flag, head]: readonly string[]): Promise<number> {
  if (file === undefined || (flag !== undefined && flag !== "--head")) {
    process.stderr.write("node audit-verifier.ts LOG.ndjson [--head NUMBER:HASH]\n");
    return 2;
  }
  const verifier = new AuditVerifier(head);
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line !== "") verifier.take(JSON.parse(line) as AuditLine);
  }
  const verdict = verifier.finish();
  process.stdout.write(`${JSON.stringify(verdict, undefined, 2)}\n`);
  return verdict.isWhole ? 0 : 1;
}

if (process.argv[1]?.endsWith("audit-verifier.ts")) process.exitCode = await main(process.argv.slice(2));
