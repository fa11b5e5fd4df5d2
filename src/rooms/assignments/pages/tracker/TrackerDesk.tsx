import { useMemo, useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  giftsOfTracker,
  giveTrackerEndpoint,
  type TrackerSheet,
  type TrackerWord,
  weighTrackerEndpoint,
} from "../../model/index.ts";
import { TrackerChanges } from "./TrackerChanges.tsx";
import { TrackerLayout } from "./TrackerLayout.tsx";
import { TrackerRows } from "./TrackerRows.tsx";
import { useTracker } from "./use-tracker.ts";

/** A workbook on the desk: its layout, the rows to be mended, those that can be given, and what they change. */
export function TrackerDesk({ fileName, sheets }: { fileName: string; sheets: readonly TrackerSheet[] }) {
  const say = useWords<TrackerWord>();
  const tracker = useTracker(sheets);
  const [issuer, setIssuer] = useState("UBND tỉnh");
  const [given, setGiven] = useState<{ given: number; known: number; changed: number } | null>(null);
  const giving = useSending(giveTrackerEndpoint, [weighTrackerEndpoint], setGiven);
  const gifts = useMemo(
    () => (issuer.trim() === "" ? [] : giftsOfTracker(tracker.read, { fileName, issuer: issuer.trim() })),
    [tracker.read, fileName, issuer],
  );
  const count = gifts.reduce((sum, { items }) => sum + items.length, 0);

  return (
    <>
      <TrackerLayout sheets={sheets} tracker={tracker} issuer={issuer} onIssuer={setIssuer} />
      <TrackerRows tracker={tracker} />
      <TrackerChanges gifts={gifts} />
      <footer>
        {giving.problem && <ProblemNote problem={giving.problem} />}
        {given && <p role="status">{say("tracker.given", given)}</p>}
        <button
          type="button"
          className="btn main"
          disabled={count === 0 || giving.isSending}
          onClick={() => giving.send({ body: { gifts } })}
        >
          {say("tracker.give", { count })}
        </button>
      </footer>
    </>
  );
}
