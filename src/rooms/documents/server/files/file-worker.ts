import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { answerInWorker, FileRefused, readDirectory, unpackEntry } from "#file-kit/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { documentsIn, memberName } from "./archive-members.ts";
import { contentOf } from "./content-of.ts";
import type { FileContent } from "./file-reader.ts";

/** What this worker is asked. */
export type FileJob =
  | { readonly job: "read"; readonly path: string }
  | { readonly job: "unpack"; readonly path: string; readonly member: string; readonly target: string };

answerInWorker(async (job: FileJob): Promise<Outcome<FileContent | null>> => {
  const bytes = await readFile(job.path);
  return job.job === "read" ? contentOf(bytes) : unpackMember(bytes, job.member, job.target);
});

async function unpackMember(bytes: Buffer, member: string, target: string): Promise<Outcome<null>> {
  const entry = documentsIn(readDirectory(bytes)).find(({ name }) => memberName(name) === member);
  if (!entry) throw new FileRefused("file-member-missing", { member });
  await pipeline(Readable.from(unpackEntry(bytes, entry)), createWriteStream(target, { flags: "wx", mode: 0o600 }));
  return done(null);
}
