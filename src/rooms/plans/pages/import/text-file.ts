import { LONGEST_PASTE } from "../../model/index.ts";
import type { PlanWord } from "../../model/wording.ts";

/** Why a file cannot be read here; the sentence names the file and how to mend it. */
export type FileProblem = { readonly word: PlanWord; readonly params: Readonly<Record<string, string | number>> };
export type ReadFile =
  | { readonly ok: true; readonly text: string; readonly name: string }
  | { readonly ok: false; readonly problem: FileProblem };

/** Words of a .txt or .md file, strictly as UTF-8: a wrong guess of the encoding would change the document's words unseen. */
export async function readTextFile(file: File): Promise<ReadFile> {
  const name = file.name;
  if (!/\.(?:txt|md)$/iu.test(name)) return refuseFile("plans.import.file.type", { name });
  if (file.size > LONGEST_PASTE * 4) return refuseFile("plans.import.file.size", { name, longest: LONGEST_PASTE });
  const text = decode(await file.arrayBuffer());
  if (text === null) return refuseFile("plans.import.file.encoding", { name });
  if (text.length > LONGEST_PASTE) return refuseFile("plans.import.file.size", { name, longest: LONGEST_PASTE });
  return { ok: true, text, name };
}

/** A null sign says that the bytes were UTF-16 or no text at all. */
function decode(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? null : text;
  } catch {
    return null;
  }
}

function refuseFile(word: PlanWord, params: FileProblem["params"]): ReadFile {
  return { ok: false, problem: { word, params } };
}
