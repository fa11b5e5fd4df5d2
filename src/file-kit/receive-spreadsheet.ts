import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { receiveFile } from "./incoming-file.ts";
import { readSpreadsheet } from "./workbook/index.ts";
import type { Workbook } from "./workbook/index.ts";
import type { FileRefusalCode } from "./wording.ts";

export type IncomingSpreadsheet = {
  readonly bytes: AsyncIterable<Buffer>;
  /** Its name, told in every refusal. */
  readonly file: string;
  readonly signal: AbortSignal;
};

/** Reads a workbook that arrives, in a worker. Nothing of the file stays behind, whatever it holds. */
export async function receiveSpreadsheet(
  { bytes, file, signal }: IncomingSpreadsheet,
  folder: string,
  largestMb: number,
): Promise<Outcome<Workbook, FileRefusalCode>> {
  const received = await receiveFile(bytes, folder, largestMb);
  if (!received.ok) return refuse(received.refusal.code, { ...received.refusal.params, file });
  try {
    const book = await readSpreadsheet(received.value.path, { signal });
    return book.ok ? done(book.value) : refuse(book.refusal.code, { ...book.refusal.params, file });
  } finally {
    await received.value.remove();
  }
}
