import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { type AssignmentId, listObstaclesEndpoint } from "../../model/index.ts";
import { ObstacleLine } from "./ObstacleLine.tsx";
import { RaiseForm } from "./RaiseForm.tsx";
import "#web-kit/matters.css";
import { useObstacleWords } from "./use-obstacle-words.ts";

/** What keeps an assignment from going on, whom it waits for, and what waits for it. */
export function ObstaclesSection({ assignmentId }: { assignmentId: AssignmentId }) {
  const say = useObstacleWords();
  const answer = useEndpoint(listObstaclesEndpoint, { params: { assignmentId } });
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { asOf, obstacles, waiting, mayRaise } = answer.data.value;
  if (obstacles.length === 0 && waiting.length === 0 && !mayRaise) return null;
  return (
    <section className="matters">
      <h2>{say("obstacle.title")}</h2>
      {obstacles.length === 0 && <p className="label">{say("obstacle.none")}</p>}
      <p role="status" className="duty-said">
        {said}
      </p>
      <ul className="matter-list">
        {obstacles.map((obstacle) => (
          <ObstacleLine
            key={obstacle.id}
            assignmentId={assignmentId}
            obstacle={obstacle}
            on={asOf}
            onDone={(act) => setSaid(say(`obstacle.done.${act}`))}
          />
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3>{say("obstacle.waiting")}</h3>
          <ul>
            {waiting.map(({ id, code, words }) => (
              <li key={id}>
                <Link className="link" to="/nhiem-vu/$assignmentId" params={{ assignmentId: id }} lang="vi">
                  {code} {words}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayRaise && (
        <RaiseForm assignmentId={assignmentId} on={asOf} onDone={() => setSaid(say("obstacle.done.raised"))} />
      )}
    </section>
  );
}
