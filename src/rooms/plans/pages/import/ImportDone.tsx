import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { InternalBand } from "../files/InternalBand.tsx";
import { Notices } from "../files/Notices.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import type { Imported } from "./use-importing.ts";

/** The file is read and its review is open: what a person should know of the reading first. */
export function ImportDone({ imported: { planId, isNew, notices, isInternal } }: { imported: Imported }) {
  const say = usePlanWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="import-done">
      <h2 ref={title} tabIndex={-1}>
        {say("plans.import.done")}
      </h2>
      {!isNew && <p>{say("plans.import.done.known")}</p>}
      {isInternal && <InternalBand />}
      <Notices notices={notices} />
      <p className="label">{say("plans.import.done.notices")}</p>
      {notices.some(({ kind }) => kind === "weak-words" || kind === "numbering-repaired") && (
        <Link className="btn" to="/ke-hoach/$planId/chu-chua-chac" params={{ planId }}>
          {say("plans.mend.open-from-import")}
        </Link>
      )}
      <Link className="btn main" to="/ke-hoach/$planId/ra-soat" params={{ planId }}>
        {say("plans.import.done.review")}
      </Link>
    </section>
  );
}
