import { useCallback, useMemo, useState } from "react";
import { Lighting } from "#web-kit/text/Lighting.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { findingChips, listFindingsEndpoint, type PlanFinding, type PlanPage } from "../../model/index.ts";
import { clauseRowsOf } from "../text/clause-rows.ts";
import { marginsOf, notesOf } from "../text/notes.ts";
import { outlineOf } from "../text/outline.ts";
import { Outline } from "./Outline.tsx";
import { PlanHead } from "./PlanHead.tsx";
import { PlanSheet } from "./PlanSheet.tsx";
import "./plan-reader.css";
import { RecordDrawer } from "./RecordDrawer.tsx";
import { usePlaceOfAddress } from "./use-place-of-address.ts";

const NONE: readonly PlanFinding[] = [];

/** The plan as a book: its outline, its words, its margin, and the detail of one record. */
export function PlanReader({ plan }: { plan: PlanPage }) {
  usePlaceOfAddress();
  const [record, setRecord] = useState<string | null>(null);
  const rows = useMemo(() => clauseRowsOf(plan), [plan]);
  const found = useEndpoint(listFindingsEndpoint, { params: { planId: plan.id }, query: {} });
  const findings = found.data?.ok ? found.data.value.items : NONE;
  const chips = useMemo(() => [...plan.chips, ...findingChips(findings)], [plan, findings]);
  const notes = useMemo(() => notesOf(chips), [chips]);
  const margins = useMemo(() => marginsOf(notes), [notes]);
  const outline = useMemo(() => outlineOf(plan.text, rows, plan.chips), [plan, rows]);
  const close = useCallback(() => setRecord(null), []);

  return (
    <div className="plan">
      <PlanHead plan={plan} rows={rows} />
      <Lighting className="reader" onPick={focusNote}>
        <Outline entries={outline} plan={plan} rows={rows} />
        <PlanSheet plan={plan} rows={rows} notes={notes} margins={margins} onOpen={setRecord} />
      </Lighting>
      <RecordDrawer plan={plan} chips={chips} rows={rows} record={record} onClose={close} />
    </div>
  );
}

/** A click on words goes to their note, where the keyboard takes over. */
function focusNote(keys: readonly string[]): void {
  const [key] = keys;
  if (key !== undefined) document.querySelector<HTMLElement>(`[data-note] [data-at="${CSS.escape(key)}"]`)?.focus();
}
