import { renameSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { done, type Outcome, type Refusal } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type Prediction, predictionOf } from "../model/index.ts";
import { extractDocuments } from "./extract-file.ts";

export type FileOrder = {
  readonly file: string;
  readonly out: string;
  /** The day for which the checks say what is over; the document's own where it is absent. */
  readonly asOf?: PlainDate | undefined;
  /** Another process opens the file: it has more room than the one that extracts. */
  readonly isReadApart?: boolean | undefined;
};

/** Where what a document says is written. */
export function outputOf(out: string, name: string): string {
  return join(out, `${basename(name, extname(name))}.json`);
}

/** Reads a file and writes what its documents say; answers with what could not be read of it. */
export async function extractToFolder({
  file,
  out,
  asOf,
  isReadApart,
}: FileOrder): Promise<Outcome<readonly Refusal[]>> {
  const refusals: Refusal[] = [];
  for await (const { name, outcome } of extractDocuments(file, { isInWorker: isReadApart !== true })) {
    if (!outcome.ok) {
      refusals.push(outcome.refusal);
      continue;
    }
    const { reading, extraction } = outcome.value;
    writePrediction(outputOf(out, name), predictionOf(reading, extraction, { on: asOf ?? reading.face.issuedOn }));
  }
  return done(refusals);
}

/** Under another name first: a run that is cut off leaves no half of a file behind that looks like a whole one. */
export function writePrediction(path: string, prediction: Prediction): void {
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, `${JSON.stringify(prediction, null, 1)}\n`);
  renameSync(aside, path);
}
