import type { TextPage } from "#rooms/documents/model/index.ts";
import { extractInWorker } from "#rooms/extraction/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { PlanId } from "../model/index.ts";
import { keepPlan } from "./import-plan.ts";

/** A plan as if recognised in a scan: every word has a place, those given are weak. */
export async function givenScanPlan(db: Database, act: Act, text: string, weak: readonly string[]): Promise<PlanId> {
  const extracted = await extractInWorker(text);
  if (!extracted.ok) throw new Error(extracted.refusal.code);
  const words = [...extracted.value.reading.text.matchAll(/\S+/gu)].map(({ index, 0: word }, at) => ({
    start: index,
    end: index + word.length,
    box: { x: 10 * (at % 40), y: 20 * Math.floor(at / 40), width: 9, height: 12 },
    confidence: weak.includes(word) ? 0.4 : 0.95,
  }));
  const page: TextPage = { page: 1, width: 595, height: 842, turn: 0, words };
  const file = { fileName: "ban-quet.png", kind: "picture", sha256: "a".repeat(64), sizeBytes: 1 } as const;
  const kept = await keepPlan(db, act, extracted.value, file.fileName, [
    { ...file, notices: [{ kind: "weak-words", count: weak.length }], isInternal: false, pages: [page] },
  ]);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value.planId;
}
