import { useContext, useState } from "react";
import { OwnPetitions } from "#rooms/support/pages/index.ts";
import { Acting } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { type AssignmentAct, getMyWorkEndpoint, mayReadAssignments } from "../../model/index.ts";
import "../duty.css";
import { OwnObstacles } from "../obstacle/OwnObstacles.tsx";
import { OwnParts } from "../part/OwnParts.tsx";
import { OwnOccurrences } from "../rhythm/OwnOccurrences.tsx";
import { useDutyWords } from "../use-duty-words.ts";
import "./my-work.css";
import { BodiesBehind } from "./BodiesBehind.tsx";
import { WorkTally } from "./WorkTally.tsx";
import { WorkSection } from "./WorkSection.tsx";

/** What falls to the person who looks, the most pressing first; each is done in its place. */
export function MyWorkPage() {
  const say = useDutyWords();
  const actor = useContext(Acting);
  const answer = useEndpoint(getMyWorkEndpoint, {});
  const [last, setLast] = useState<{ act: AssignmentAct; code: string } | null>(null);
  const seesAll = actor !== undefined && mayReadAssignments.reachOf(actor) === "every-row";
  useTitle(say("duty.my.title"));

  return (
    <PageStates answer={answer}>
      {({ asOf, groups }) => (
        <main className="page my-work" id="main">
          <header>
            <h1>{say("duty.my.title")}</h1>
            <p>{say("duty.as-of", { day: formatDay(asOf) })}</p>
          </header>
          <WorkTally groups={groups} />
          <p role="status" className="duty-said">
            {last !== null && `${last.code}. ${say("duty.done", { act: say(`duty.act.${last.act}`) })}`}
          </p>
          <div className="my-parts" data-wide={seesAll || undefined}>
            <div>
              {groups.every(({ items }) => items.length === 0) && <p className="page-none">{say("duty.my.nothing")}</p>}
              <OwnObstacles />
              <OwnPetitions />
              <OwnOccurrences />
              <OwnParts />
              {groups.map((group) => (
                <WorkSection key={group.group} {...group} onDone={(act, code) => setLast({ act, code })} />
              ))}
            </div>
            {seesAll && <BodiesBehind />}
          </div>
        </main>
      )}
    </PageStates>
  );
}
