import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listOwnPartsEndpoint } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import { PartLine } from "./PartLine.tsx";
import "./part.css";
import { usePartWords } from "./use-part-words.ts";

/** Parts that wait for the bodies of the person who looks; answered in place. */
export function OwnParts() {
  const say = usePartWords();
  const sayDuty = useDutyWords();
  const answer = useEndpoint(listOwnPartsEndpoint, {});
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { parts, asOf } = answer.data.value;
  if (parts.length === 0 && said === "") return null;
  return (
    <section className="my-group" id="parts" aria-labelledby="parts-name">
      <h2 id="parts-name">
        {say("part.mine")}{" "}
        <span className="label">{sayDuty("duty.my.waits", { count: parts.length, more: "no" })}</span>
      </h2>
      <p role="status" className="duty-said">
        {said}
      </p>
      <ul className="part-list">
        {parts.map((part) => (
          <PartLine
            key={`${part.assignmentId} ${part.id ?? part.organisationId}`}
            assignmentId={part.assignmentId}
            part={part}
            on={asOf}
            overSince={null}
            onDone={(act, { name }) => setSaid(say("part.done", { act: say(`part.act.${act}`), name }))}
          >
            <p className="duty-words">
              <span className="label">{part.code}</span>{" "}
              <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: part.assignmentId }} lang="vi">
                {part.wholeWords}
              </Link>
            </p>
          </PartLine>
        ))}
      </ul>
    </section>
  );
}
