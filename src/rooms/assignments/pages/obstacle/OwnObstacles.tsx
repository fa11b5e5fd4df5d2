import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listOwnObstaclesEndpoint } from "../../model/index.ts";
import { ObstacleLine } from "./ObstacleLine.tsx";
import "#web-kit/matters.css";
import { useObstacleWords } from "./use-obstacle-words.ts";

/** Obstacles that wait for the bodies of the person who looks; resolved in place. */
export function OwnObstacles() {
  const say = useObstacleWords();
  const answer = useEndpoint(listOwnObstaclesEndpoint, {});
  const [said, setSaid] = useState("");
  if (!answer.data?.ok) return null;
  const { obstacles, asOf, hasMore } = answer.data.value;
  if (obstacles.length === 0 && said === "") return null;
  return (
    <section className="my-group" id="obstacles" aria-labelledby="obstacles-name">
      <h2 id="obstacles-name">
        {say("obstacle.mine")}{" "}
        <span className="label">
          {say("obstacle.mine.count", { count: obstacles.length, more: hasMore ? "yes" : "no" })}
        </span>
      </h2>
      <p role="status" className="duty-said">
        {said}
      </p>
      <ul className="matter-list">
        {obstacles.map((obstacle) => (
          <ObstacleLine
            key={obstacle.id}
            assignmentId={obstacle.assignment.id}
            obstacle={obstacle}
            on={asOf}
            onDone={(act) => setSaid(say(`obstacle.done.${act}`))}
          >
            <p className="duty-words">
              <span className="label">{obstacle.assignment.code}</span>{" "}
              <Link to="/nhiem-vu/$assignmentId" params={{ assignmentId: obstacle.assignment.id }} lang="vi">
                {obstacle.assignment.words}
              </Link>
            </p>
          </ObstacleLine>
        ))}
      </ul>
    </section>
  );
}
