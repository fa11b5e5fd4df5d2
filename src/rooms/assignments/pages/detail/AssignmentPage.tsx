import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { PetitionsSection } from "#rooms/support/pages/index.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { Acts } from "../act/Acts.tsx";
import { type AssignmentAct, type AssignmentDetail, AssignmentId, getAssignmentEndpoint } from "../../model/index.ts";
import { DueDay, DutyStatus } from "../DutyStatus.tsx";
import "../duty.css";
import { EvidenceSection } from "../evidence/EvidenceSection.tsx";
import { LadderSection } from "../ladder/LadderSection.tsx";
import { ObstaclesSection } from "../obstacle/ObstaclesSection.tsx";
import { PartsSection } from "../part/PartsSection.tsx";
import { RhythmSection } from "../rhythm/RhythmSection.tsx";
import { useDutyWords } from "../use-duty-words.ts";
import { DocumentLayer } from "./DocumentLayer.tsx";
import { HappenedLayer } from "./HappenedLayer.tsx";
import { SetLayer } from "./SetLayer.tsx";

/** One assignment in three layers kept apart: what the document says, what an entitled person set, what happened. */
export function AssignmentPage() {
  const say = useDutyWords();
  const assignmentId = AssignmentId.parse(useParams({ strict: false }).assignmentId);
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getAssignmentEndpoint, { params: { assignmentId }, query: { as_of: ngay } });
  useTitle(answer.data?.ok ? answer.data.value.code : say("duty.title"));
  return <PageStates answer={answer}>{(duty) => <Duty key={duty.id} duty={duty} />}</PageStates>;
}

function Duty({ duty }: { duty: AssignmentDetail }) {
  const say = useDutyWords();
  const navigate = useNavigate();
  const [last, setLast] = useState<AssignmentAct | null>(null);
  const { asOf, today } = duty;
  const isToday = asOf === today;
  const isGiven = duty.givenOn <= asOf;
  return (
    <main className="page duty" id="main">
      <header>
        <p className="noprint">
          {isToday ? (
            <Link className="link" to="/nhiem-vu">
              {say("duty.back")}
            </Link>
          ) : (
            <Link className="link" to="/nhiem-vu/vao-ngay" search={{ ngay: asOf }}>
              {say("duty.on-day.title", { day: formatDay(asOf) })}
            </Link>
          )}
        </p>
        <h1>{say("duty.one", { code: duty.code })}</h1>
        {isGiven && (
          <p className="duty-when">
            <DutyStatus line={duty} />
            <DueDay line={duty} />
            <span>{say(`duty.state.${duty.state}`)}</span>
          </p>
        )}
        <AsOf
          day={asOf}
          onChoose={(ngay) =>
            void navigate({
              to: "/nhiem-vu/$assignmentId",
              params: { assignmentId: duty.id },
              search: { ngay },
              replace: true,
            })
          }
        >
          {isGiven ? say("duty.on-day.detail") : say("duty.on-day.not-given", { day: formatDay(duty.givenOn) })}
        </AsOf>
      </header>
      <div className="duty-layers">
        <DocumentLayer duty={duty} />
        {/* Before what follows on the left, so that on a phone the acts stand below the words they are about. */}
        <div className="duty-beside">
          {isToday && (
            <>
              <section className="duty-do noprint">
                <h2>{say("duty.layer.acts")}</h2>
                <p role="status" className="duty-said">
                  {last !== null && say("duty.done", { act: say(`duty.act.${last}`) })}
                </p>
                {duty.offered.length === 0 ? (
                  <p className="label">{say("duty.acts.none")}</p>
                ) : (
                  <Acts line={duty} onDone={setLast} />
                )}
              </section>
              <EvidenceSection assignmentId={duty.id} />
            </>
          )}
          {isGiven && <HappenedLayer duty={duty} />}
        </div>
        <div>
          {isGiven && <SetLayer duty={duty} />}
          {isToday && (
            <>
              <RhythmSection assignmentId={duty.id} />
              <LadderSection assignmentId={duty.id} />
              <ObstaclesSection assignmentId={duty.id} />
              <PetitionsSection subject={{ kind: "assignment", id: duty.id }} />
              <PartsSection duty={duty} />
            </>
          )}
        </div>
      </div>
    </main>
  );
}
