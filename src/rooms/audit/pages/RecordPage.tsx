import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listAuditEntriesEndpoint } from "../model/index.ts";
import { RecordAddress } from "./address.ts";
import { EntryLine } from "./EntryLine.tsx";
import "./record.css";
import { RecordState } from "./RecordState.tsx";
import { useAuditWords } from "./use-audit-words.ts";

const PAGE_SIZE = 50;

type List = z.output<typeof listAuditEntriesEndpoint.output>;

/** Who did what, newest first; above it whether the record is whole and the head to keep elsewhere. */
export function RecordPage() {
  const say = useAuditWords();
  const address = RecordAddress.parse(useSearch({ strict: false }));
  const { ngay, nguoi, ve, sau } = address;
  const [kind, id] = ve === undefined ? [] : splitSubject(ve);
  const answer = useEndpoint(listAuditEntriesEndpoint, {
    query: { actor: nguoi, subject_kind: kind, subject_id: id, day: ngay, cursor: sau, limit: PAGE_SIZE },
  });
  useTitle(say("audit.title"));

  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="record" id="main">
          <header>
            <h1>{say("audit.title")}</h1>
            <p>{say("audit.lead")}</p>
          </header>
          <RecordState />
          <Filters address={address} />
          <Lines list={list} />
          <Pages address={address} nextCursor={list.nextCursor} />
        </main>
      )}
    </PageStates>
  );
}

function splitSubject(subject: string): [string, string] {
  const slash = subject.indexOf("/");
  return [subject.slice(0, slash), subject.slice(slash + 1)];
}

function Filters({ address }: { address: RecordAddress }) {
  const say = useAuditWords();
  const navigate = useNavigate();
  const isNarrow = address.nguoi !== undefined || address.ve !== undefined || address.ngay !== undefined;
  return (
    <form className="record-filters noprint" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span>{say("audit.day")}</span>
        <input
          type="date"
          value={address.ngay ?? ""}
          onChange={({ currentTarget: { value } }) => {
            const day = PlainDate.safeParse(value);
            if (value !== "" && !day.success) return;
            const ngay = day.success ? day.data : undefined;
            void navigate({ to: "/quan-tri/nhat-ky", search: { ...address, ngay, sau: undefined }, replace: true });
          }}
        />
      </label>
      {address.nguoi !== undefined && <span className="record-filter">{say("audit.filtered.actor")}</span>}
      {address.ve !== undefined && <span className="record-filter">{say("audit.filtered.subject")}</span>}
      {isNarrow && (
        <Link className="btn" to="/quan-tri/nhat-ky" search={{}}>
          {say("audit.filtered.clear")}
        </Link>
      )}
    </form>
  );
}

function Lines({ list: { items } }: { list: List }) {
  const say = useAuditWords();
  if (items.length === 0) return <p className="record-none">{say("audit.empty")}</p>;
  return (
    <ol className="record-lines">
      {items.map((entry) => (
        <EntryLine key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function Pages({ address, nextCursor }: { address: RecordAddress; nextCursor: string | null }) {
  const say = useAuditWords();
  if (address.sau === undefined && nextCursor === null) return null;
  return (
    <nav className="record-pages noprint" aria-label={say("audit.pages")}>
      {address.sau !== undefined && (
        <Link className="btn" to="/quan-tri/nhat-ky" search={{ ...address, sau: undefined }}>
          {say("audit.first")}
        </Link>
      )}
      {nextCursor !== null && (
        <Link className="btn" to="/quan-tri/nhat-ky" search={{ ...address, sau: nextCursor }}>
          {say("audit.next")}
        </Link>
      )}
    </nav>
  );
}
