import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { useWords } from "#web-kit/use-words.ts";
import { giftsOfTracker, giveTrackerEndpoint, type TrackerSheet, type TrackerWord } from "../../model/index.ts";
import { TrackerLayout } from "./TrackerLayout.tsx";
import { TrackerRows } from "./TrackerRows.tsx";
import { useTracker } from "./use-tracker.ts";

/** A workbook on the desk: its layout, the rows to be mended, the rows that can be given. */
export function TrackerDesk({ fileName, sheets }: { fileName: string; sheets: readonly TrackerSheet[] }) {
  const say = useWords<TrackerWord>();
  const tracker = useTracker(sheets);
  const [issuer, setIssuer] = useState("UBND tỉnh");
  const [given, setGiven] = useState<{ given: number; known: number } | null>(null);
  const giving = useSending(giveTrackerEndpoint, [], setGiven);
  const good = tracker.read.filter(({ item }) => item !== null);

  return (
    <>
      <TrackerLayout sheets={sheets} tracker={tracker} issuer={issuer} onIssuer={setIssuer} />
      <TrackerRows tracker={tracker} />
      <footer>
        {giving.problem && <ProblemNote problem={giving.problem} />}
        {given && <p role="status">{say("tracker.given", given)}</p>}
        <button
          type="button"
          className="btn main"
          disabled={good.length === 0 || issuer.trim() === "" || giving.isSending}
          onClick={() => {
            const origin = { fileName, sheet: tracker.sheet?.name ?? "", issuer: issuer.trim() };
            giving.send({ body: { gifts: giftsOfTracker(tracker.read, origin) } });
          }}
        >
          {say("tracker.give", { count: good.length })}
        </button>
      </footer>
    </>
  );
}
