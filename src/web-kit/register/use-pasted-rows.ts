import { useState } from "react";
import type { ImportedWorkbook } from "#shared/fields/index.ts";
import type { ValueSource } from "#shared/fields/index.ts";
import { callEndpoint } from "../call-endpoint.ts";
import type { Words } from "../grid/clipboard.ts";
import type { GridColumn, Patch } from "../grid/grid-types.ts";
import { newIntention } from "../intention.ts";
import type { Problem } from "../problem-words.ts";
import { useLocale } from "../use-locale.ts";
import type { RegisterPageProps, RegisterRows } from "./use-rows.ts";

const MOST_AT_ONCE = 2_000;
type WrittenRow = ImportedWorkbook["saved"][number];

/** A line of a paste that became no record: which one, its words, and why. */
export type RefusedLine = { readonly line: number; readonly words: readonly string[]; readonly why: string };
export type PastedRows = {
  readonly created: number;
  readonly refused: readonly RefusedLine[];
  /** What kept the rest from being stored. */
  readonly problem: Problem | null;
};

type Pasted = {
  readonly words: Words;
  readonly columns: readonly (GridColumn | undefined)[];
  /** What the same paste changed in the rows before. */
  readonly patches: readonly Patch[];
};

/** Lines of a paste that lie below the last row become records; those that do not are shown with their words until they are mended. */
export function usePastedRows({ contract }: RegisterPageProps, rows: RegisterRows, source: ValueSource) {
  const locale = useLocale();
  const [told, setTold] = useState<PastedRows | null>(null);

  async function add({ words, columns, patches }: Pasted): Promise<void> {
    const created: WrittenRow[] = [];
    const refused: RefusedLine[] = [];
    let problem: Problem | null = null;
    for (let from = 0; from < words.length && problem === null; from += MOST_AT_ONCE) {
      const part = words.slice(from, from + MOST_AT_ONCE);
      const texts = part.map((line) =>
        Object.fromEntries(line.flatMap((cell, at) => (columns[at] ? [[columns[at].key, cell]] : []))),
      );
      const body = { rows: texts.map((own) => ({ texts: own })), source, locale };
      try {
        const answer = await callEndpoint(contract.saveRows, { body, idempotencyKey: newIntention() });
        if (!answer.ok) problem = { kind: "refused", refusal: answer.refusal };
        else
          for (const [at, { state, id, version, errors }] of answer.value.rows.entries()) {
            const why = rows.errorWords(errors);
            if (state !== "created") refused.push({ line: from + at + 1, words: part[at] ?? [], why });
            else if (id !== null && version !== null) created.push({ id, version });
          }
      } catch (error) {
        problem = { kind: "failed", error: error as Error };
      }
      if (problem !== null)
        refused.push(...words.slice(from).map((line, at) => ({ line: from + at + 1, words: line, why: "" })));
    }
    setTold({ created: created.length, refused, problem });
    if (created.length === 0) return;
    rows.join(patches, created);
    rows.reload();
  }

  /** Records that a paste had added go out of the list again. */
  async function takeOut(added: readonly WrittenRow[]): Promise<Problem | null> {
    setTold(null);
    try {
      const answer = await callEndpoint(contract.takeBack, {
        body: { rows: [...added] },
        idempotencyKey: newIntention(),
      });
      if (!answer.ok) return { kind: "refused", refusal: answer.refusal };
    } catch (error) {
      return { kind: "failed", error: error as Error };
    }
    rows.reload();
    return null;
  }
  return { told, add, takeOut, forget: () => setTold(null) };
}
