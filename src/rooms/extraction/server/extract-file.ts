import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type FileReading, readPagedText, readText, type Reading } from "#rooms/documents/model/index.ts";
import type { FileToRead, ReadRefusalCode, ReadSettings } from "#rooms/documents/server/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Extraction, extract } from "../model/index.ts";

export type ExtractedFile = { readonly reading: Reading; readonly extraction: Extraction };
export type ReadDocument = { readonly file: FileReading; readonly reading: Reading };

/** One document that a file held: the file itself, or a member of an archive. */
export type DocumentOfFile<Value> = { readonly name: string; readonly outcome: Outcome<Value, ReadRefusalCode> };

/** Reads every document of a file: one, or those of an archive, each judged by itself. */
export async function* readDocuments(
  path: string,
  settings: ReadSettings = {},
): AsyncGenerator<DocumentOfFile<ReadDocument>> {
  // Loaded on first use: that door also opens the database's code, which a command that reads nothing does without.
  const { readFile, readMember, takeMember } = await import("#rooms/documents/server/index.ts");
  const file: FileToRead = { path, name: basename(path) };
  const read = await readFile(file, settings);
  if (!read.ok) return yield { name: file.name, outcome: read };
  if (read.value.kind === "document") return yield { name: file.name, outcome: outlined(read.value.reading, file) };
  const folder = await mkdtemp(join(tmpdir(), "lotrinh-archive-"));
  try {
    for (const { name } of read.value.members) {
      const member = await takeMember(file, name, folder, settings);
      if (!member.ok) yield { name, outcome: member };
      else {
        const content = await readMember(member.value, settings);
        await member.value.remove();
        yield { name, outcome: content.ok ? outlined(content.value.reading, member.value) : content };
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outlined(file: FileReading, { name }: FileToRead): Outcome<ReadDocument, ReadRefusalCode> {
  const reading = file.pages ? readPagedText(file.text, file.pages) : readText(file.text, file.headings);
  return reading.clauses.length === 0 ? refuse("file-empty", { file: name }) : done({ file, reading });
}

/** What a document of a file says, and whether the file says that it stays within the offices. */
export type ExtractedDocument = ExtractedFile & { readonly isInternal: boolean };

/** Reads every document of a file and extracts what each says. */
export async function* extractDocuments(
  path: string,
  settings: ReadSettings = {},
): AsyncGenerator<DocumentOfFile<ExtractedDocument>> {
  for await (const { name, outcome } of readDocuments(path, settings)) {
    if (!outcome.ok) yield { name, outcome };
    else {
      const { file, reading } = outcome.value;
      yield { name, outcome: done({ reading, extraction: extract(reading), isInternal: file.isInternal }) };
    }
  }
}
