import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useToday } from "#web-kit/use-today.ts";
import { listOnDayEndpoint } from "../../model/index.ts";
import "../duty.css";
import { useDutyWords } from "../use-duty-words.ts";
import { OnDayAddress } from "./address.ts";
import { DutyLine } from "./DutyLine.tsx";

/** The assignments as they stood at the end of a day: whose they were, in which words, and how far they had come. */
export function OnDayPage() {
  const say = useDutyWords();
  const address = OnDayAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const today = useToday();
  const day = address.ngay ?? today;
  const change = (part: OnDayAddress): void =>
    void navigate({ to: "/nhiem-vu/vao-ngay", search: { ...address, ...part }, replace: true });
  useTitle(say("duty.on-day.title", { day: formatDay(day) }));
  return (
    <main className="page duties" id="main">
      <header>
        <Link className="link noprint" to="/nhiem-vu" search={{ coQuan: address.coQuan, ten: address.ten }}>
          {say("duty.on-day.today")}
        </Link>
        <h1>{say("duty.on-day.title", { day: formatDay(day) })}</h1>
        <p role="status">
          {say("duty.on-day.what", { day: formatDay(day) })}{" "}
          {address.coQuan !== undefined && say("duty.scope.body", { name: address.ten ?? "" })}
        </p>
        <AsOf day={day} onChoose={(ngay) => change({ ngay })} />
      </header>
      <Lines key={`${day} ${address.coQuan ?? ""}`} day={day} body={address.coQuan} />
    </main>
  );
}

function Lines({ day, body }: { day: PlainDate; body: OrganisationId | undefined }) {
  const say = useDutyWords();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return (
    <section className="duty-lines" aria-label={say("duty.list")}>
      {[undefined, ...cursors].map((cursor, at) => (
        <LinesPage
          key={cursor ?? ""}
          query={{ as_of: day, body, cursor }}
          onMore={at === cursors.length ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </section>
  );
}

type LinesPageProps = {
  readonly query: {
    readonly as_of: PlainDate;
    readonly body: OrganisationId | undefined;
    readonly cursor: string | undefined;
  };
  /** Absent: a further page stands below. */
  readonly onMore: ((cursor: string) => void) | undefined;
};

function LinesPage({ query, onMore }: LinesPageProps) {
  const say = useDutyWords();
  const answer = useEndpoint(listOnDayEndpoint, { query });
  return (
    <PageStates answer={answer}>
      {({ items, nextCursor, asOf }) =>
        items.length === 0 && query.cursor === undefined ? (
          <p className="page-none">{say("duty.on-day.none", { day: formatDay(asOf) })}</p>
        ) : (
          <>
            <ul>
              {items.map((line) => (
                <DutyLine key={line.id} line={line} day={asOf} />
              ))}
            </ul>
            {onMore && nextCursor !== null && (
              <button type="button" className="btn" onClick={() => onMore(nextCursor)}>
                {say("duty.more")}
              </button>
            )}
          </>
        )
      }
    </PageStates>
  );
}
