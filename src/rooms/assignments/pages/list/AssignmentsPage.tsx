import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useContext } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { Acting } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import { mayGive, summariseAssignmentsEndpoint } from "../../model/index.ts";
import "../duty.css";
import { useDutyWords } from "../use-duty-words.ts";
import { ExportList } from "../export/ExportList.tsx";
import { useViewWords } from "../view/use-view-words.ts";
import { ViewSwitch } from "../view/ViewSwitch.tsx";
import { askedBy, DutyAddress } from "./address.ts";
import { DutyFilters } from "./DutyFilters.tsx";
import { DutyLines } from "./DutyLines.tsx";
import { FourCells } from "./FourCells.tsx";

const BoardView = lazy(async () => ({ default: (await import("../view/BoardView.tsx")).BoardView }));
const CalendarView = lazy(async () => ({ default: (await import("../view/CalendarView.tsx")).CalendarView }));
const TimelineView = lazy(async () => ({ default: (await import("../view/TimelineView.tsx")).TimelineView }));

/** Who does what by when: the official cells of today, and the list that each of them leads to. */
export function AssignmentsPage() {
  const say = useDutyWords();
  const view = useViewWords();
  const kit = useWords();
  const address = DutyAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const asked = askedBy(address);
  const answer = useEndpoint(summariseAssignmentsEndpoint, { query: asked.summary });
  const actor = useContext(Acting);
  const hasBodies = (actor?.bodies.length ?? 0) > 0;
  const mayGiveHere = actor !== undefined && mayGive(actor).ok;
  useTitle(say("duty.title"));

  return (
    <PageStates answer={answer}>
      {(summary) => (
        <main className="page duties" id="main">
          <header>
            {mayGiveHere && (
              <p className="duty-give noprint">
                {summary.cells["open-overdue"] > 0 && (
                  <Link className="btn" to="/don-doc">
                    {view("view.chase")}
                  </Link>
                )}
                <Link className="btn main" to="/giao-viec">
                  {say("duty.give")}
                </Link>
              </p>
            )}
            <h1>{say("duty.title")}</h1>
            <p>
              {say("duty.as-of", { day: formatDay(summary.asOf) })}{" "}
              {address.coQuan !== undefined && say("duty.scope.body", { name: address.ten ?? "" })}{" "}
              <Link
                className="link noprint"
                to="/nhiem-vu/vao-ngay"
                search={{ coQuan: address.coQuan, ten: address.ten }}
              >
                {say("duty.on-day.link")}
              </Link>
            </p>
          </header>
          {summary.total + summary.outside === 0 && Object.values(address).every((part) => part === undefined) ? (
            <NoDuties />
          ) : (
            <>
              <FourCells summary={summary} address={address} />
              <DutyFilters
                address={address}
                on={summary.asOf}
                hasBodies={hasBodies}
                onChange={(part) => void navigate({ to: "/nhiem-vu", search: { ...address, ...part }, replace: true })}
              />
              <ViewSwitch address={address} />
              {address.xem === undefined && <ExportList query={asked.list} />}
              {address.ngay !== undefined && (
                <p className="label">{view("view.on-day", { day: formatDay(address.ngay) })}</p>
              )}
              <Suspense fallback={<p className="label">{kit("kit.loading")}</p>}>
                <Rows address={address} today={summary.asOf} />
              </Suspense>
            </>
          )}
        </main>
      )}
    </PageStates>
  );
}

/** The rows in the way that the address names. */
function Rows({ address, today }: { address: DutyAddress; today: PlainDate }) {
  const { list } = askedBy(address);
  switch (address.xem) {
    case "bang":
      return <BoardView address={address} />;
    case "lich":
      return <CalendarView address={address} today={today} />;
    case "thoi-gian":
      return <TimelineView address={address} today={today} />;
    case undefined:
      return <DutyLines key={JSON.stringify(list)} query={list} />;
  }
}

function NoDuties() {
  const say = useDutyWords();
  return (
    <section className="page-none duty-none">
      <p>{say("duty.empty")}</p>
      <p className="duty-go">
        <Link className="btn main" to="/nhap">
          {say("duty.empty.plan")}
        </Link>
        <Link className="btn" to="/giao-viec">
          {say("duty.give")}
        </Link>
        <Link className="btn" to="/nhap-bang">
          {say("duty.empty.tracker")}
        </Link>
      </p>
    </section>
  );
}
