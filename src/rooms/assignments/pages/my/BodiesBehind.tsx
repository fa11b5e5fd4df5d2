import { Link } from "@tanstack/react-router";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { problemOf } from "#web-kit/problem-of.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { rankBodiesEndpoint } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";

/** The bodies with most overdue, each leading to what is late with it. */
export function BodiesBehind({ most = 10 }: { most?: number }) {
  const say = useDutyWords();
  const answer = useEndpoint(rankBodiesEndpoint, { query: { limit: most } });
  const problem = problemOf(answer.error, answer.data);
  const behind = answer.data?.ok ? answer.data.value.items.filter(({ cells }) => cells["open-overdue"] > 0) : [];
  return (
    <section className="my-bodies" aria-labelledby="my-bodies">
      <h2 id="my-bodies">{say("duty.my.bodies")}</h2>
      {problem && <ProblemNote problem={problem} onRetry={() => void answer.refetch()} />}
      {answer.data?.ok && behind.length === 0 && <p className="label">{say("duty.my.bodies.none")}</p>}
      <ol>
        {behind.map(({ id, name, cells, total }) => (
          <li key={id}>
            <Link to="/nhiem-vu" search={{ trangThai: "late", coQuan: id, ten: name }}>
              <span lang="vi">{name}</span>
              <span className="st overdue">{say("duty.my.body.overdue", { count: cells["open-overdue"], total })}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
