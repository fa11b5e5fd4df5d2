import { Link } from "@tanstack/react-router";
import { Fragment, useContext } from "react";
import type { z } from "zod";
import type { Actor } from "#shared/act.ts";
import { Acting } from "#web-kit/acting.ts";
import "#web-kit/page.css";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  actsOfLine,
  getMyWorkEndpoint,
  PARTS_OF_START,
  type StartPart,
  type StartRole,
  startRoleOf,
  whoseOf,
  summariseAssignmentsEndpoint,
} from "../../model/index.ts";
import type { StartWord } from "../../model/start/start-wording.ts";
import { Acts } from "../act/Acts.tsx";
import "../duty.css";
import { DutyLine } from "../list/DutyLine.tsx";
import { FourCells } from "../list/FourCells.tsx";
import { BodiesBehind } from "../my/BodiesBehind.tsx";
import "../my/my-work.css";
import { StartTally } from "./StartTally.tsx";
import "./start.css";
import { needWords } from "#web-kit/language.ts";

await needWords("start");

type Work = z.output<typeof getMyWorkEndpoint.output>;

/** Above the documents, what comes first for the one who opens the product; for whoever has no duties it is not there. */
export function StartPanel() {
  const actor = useContext(Acting);
  const role = actor && startRoleOf(actor);
  return role && <Panel actor={actor} role={role} />;
}

function Panel({ actor, role }: { actor: Actor; role: StartRole }) {
  const say = useWords<StartWord>();
  const answer = useEndpoint(getMyWorkEndpoint, {});
  const whose = whoseOf(role, actor);
  const summary = useEndpoint(summariseAssignmentsEndpoint, { query: { whose } });
  if (!answer.data?.ok || !summary.data?.ok) return null;
  const total = summary.data.value.total + summary.data.value.outside;
  // Nothing was ever given: the documents below are where one begins.
  if (total === 0 && role !== "handler") return null;
  const work = answer.data.value;
  const cells = summary.data.value;
  const shown: Readonly<Record<StartPart, () => React.ReactNode>> = {
    tally: () => <StartTally groups={work.groups} />,
    lines: () => <FirstLines work={work} />,
    cells: () => <FourCells summary={cells} address={whose === "mine" ? { cuaToi: true } : {}} />,
    bodies: () => <BodiesBehind most={3} />,
  };
  return (
    <section className="start page" aria-labelledby="start-title">
      <h2 id="start-title">
        {say("start.title")} <span className="label">{say(`start.as.${role}`)}</span>
      </h2>
      {PARTS_OF_START[role].map((part) => (
        <Fragment key={part}>{shown[part]()}</Fragment>
      ))}
      <p className="start-go noprint">
        <Link className="btn" to="/viec-cua-toi">
          {say("start.all")}
        </Link>
        {role === "monitor" && cells.cells["open-overdue"] > 0 && (
          <Link className="btn" to="/don-doc">
            {say("start.chase")}
          </Link>
        )}
      </p>
    </section>
  );
}

const FIRST_LINES = 3;

/** The first lines of the groups in the order of their urgency. */
function FirstLines({ work }: { work: Work }) {
  const say = useWords<StartWord>();
  const first = work.groups.flatMap(({ group, items }) => items.map((line) => ({ group, line }))).slice(0, FIRST_LINES);
  if (first.length === 0) return <p className="page-none">{say("start.nothing")}</p>;
  return (
    <div className="duty-lines">
      <ul>
        {first.map(({ group, line }) => (
          <DutyLine key={`${group} ${line.id}`} line={line}>
            <Acts line={line} only={actsOfLine(group, line)} onDone={() => undefined} />
          </DutyLine>
        ))}
      </ul>
    </div>
  );
}
