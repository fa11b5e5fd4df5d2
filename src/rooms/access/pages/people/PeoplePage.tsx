import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { listAccountsEndpoint } from "../../model/index.ts";
import { PeopleAddress } from "../address.ts";
import { useAccessWords } from "../use-access-words.ts";
import { useWhoActs } from "../use-who-acts.ts";
import { InvitationLines } from "./InvitationLines.tsx";
import { InviteModal } from "./InviteModal.tsx";
import "./people.css";
import { PersonLine } from "./PersonLine.tsx";

const PAGE_SIZE = 50;
type List = z.output<typeof listAccountsEndpoint.output>;

/** Who gets in, as what and for whom. The address keeps search and place, so that the view can be sent. */
export function PeoplePage() {
  const say = useAccessWords();
  const address = PeopleAddress.parse(useSearch({ strict: false }));
  const acts = useWhoActs();
  const [isInviting, setInviting] = useState(false);
  const answer = useEndpoint(listAccountsEndpoint, {
    query: { search: address.tim, cursor: address.sau, limit: PAGE_SIZE },
  });
  useTitle(say("access.people.title"));
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="page people" id="main">
          <header>
            <h1>{say("access.people.title")}</h1>
            <p>{say(acts?.mode === "no-password" ? "access.people.no-accounts" : "access.people.what")}</p>
          </header>
          <div className="page-filters">
            <Search address={address} />
            {acts?.mode === "accounts" && (
              <button type="button" className="btn main" onClick={() => setInviting(true)}>
                {say("access.people.invite")}
              </button>
            )}
          </div>
          <Lines list={list} search={address.tim} />
          <Pages address={address} nextCursor={list.nextCursor} />
          {list.invitations.length > 0 && <InvitationLines items={list.invitations} />}
          {isInviting && <InviteModal onClose={() => setInviting(false)} />}
        </main>
      )}
    </PageStates>
  );
}

function Search({ address }: { address: PeopleAddress }) {
  const say = useAccessWords();
  const navigate = useNavigate();
  return (
    <div className="wide">
      <TextField
        label={say("access.people.search")}
        type="search"
        value={address.tim ?? ""}
        onValue={(words) => {
          const tim = words === "" ? undefined : words;
          void navigate({ to: "/quan-tri/nguoi-dung", search: { tim }, replace: true });
        }}
      />
    </div>
  );
}

function Lines({ list: { items }, search }: { list: List; search: string | undefined }) {
  const say = useAccessWords();
  if (items.length === 0) {
    return (
      <p className="page-none" role="status">
        {search ? say("access.people.none-found", { search }) : say("access.people.none")}
      </p>
    );
  }
  return (
    <ul className="people-list">
      {items.map((person) => (
        <PersonLine key={person.id} person={person} />
      ))}
    </ul>
  );
}

function Pages({ address, nextCursor }: { address: PeopleAddress; nextCursor: string | null }) {
  const say = useAccessWords();
  if (address.sau === undefined && nextCursor === null) return null;
  return (
    <nav className="people-pages" aria-label={say("access.people.pages")}>
      {address.sau !== undefined && (
        <Link className="btn" to="/quan-tri/nguoi-dung" search={{ tim: address.tim }}>
          {say("access.people.first")}
        </Link>
      )}
      {nextCursor !== null && (
        <Link className="btn" to="/quan-tri/nguoi-dung" search={{ tim: address.tim, sau: nextCursor }}>
          {say("access.people.next")}
        </Link>
      )}
    </nav>
  );
}
