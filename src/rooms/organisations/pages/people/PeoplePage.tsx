import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useTyped } from "#web-kit/use-typed.ts";
import { addPersonEndpoint, listPeopleEndpoint } from "../../model/index.ts";
import { ListAddress } from "../address.ts";
import "../organisations.css";
import { TextField } from "../reorganisation/ChangeFields.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";

type List = z.output<typeof listPeopleEndpoint.output>;

/** The people of the state's bodies, as of a day. */
export function PeoplePage() {
  const say = useOrganisationWords();
  const address = ListAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { ngay, tim, sau } = address;
  const answer = useEndpoint(listPeopleEndpoint, { query: { as_of: ngay, search: tim, cursor: sau, limit: 50 } });
  const [typed, setTyped] = useTyped(tim ?? "");
  useTitle(say("people.list.title"));
  const go = (part: ListAddress) => {
    void navigate({ to: "/con-nguoi", search: { ...address, sau: undefined, ...part }, replace: true });
  };
  return (
    <PageStates answer={answer}>
      {(list) => (
        <main className="bodies one" id="main">
          <header>
            <h1>{say("people.list.title")}</h1>
            <AsOf day={list.asOf} onChoose={(day) => go({ ngay: day })} />
          </header>
          <form
            className="body-filters noprint"
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              go({ tim: typed.trim() === "" ? undefined : typed.trim() });
            }}
          >
            <TextField label={say("people.list.search")} value={typed} onType={setTyped} />
            <button type="submit" className="btn">
              {say("people.list.find")}
            </button>
          </form>
          <Lines list={list} isSearch={tim !== undefined} />
          {list.nextCursor !== null && (
            <Link className="btn" to="/con-nguoi" search={{ ...address, sau: list.nextCursor }}>
              {say("people.list.next")}
            </Link>
          )}
          {list.mayKeep && <AddPerson />}
        </main>
      )}
    </PageStates>
  );
}

function Lines({ list: { asOf, items }, isSearch }: { list: List; isSearch: boolean }) {
  const say = useOrganisationWords();
  if (items.length === 0) {
    const words = isSearch ? say("people.list.none-found", { day: formatDay(asOf) }) : say("people.list.empty");
    return <p className="none">{words}</p>;
  }
  return (
    <ul className="body-lines">
      {items.map((person) => (
        <li key={person.id} className="body-line person-line">
          <Link to="/con-nguoi/$personId" params={{ personId: person.id }} search={{ ngay: asOf }} lang="vi">
            {person.name}
          </Link>
          <span>{[person.email, person.phone].filter((each) => each !== null).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function AddPerson() {
  const say = useOrganisationWords();
  const navigate = useNavigate();
  const [contact, setContact] = useState({ name: "", email: "", phone: "" });
  const adding = useAct(
    ({ name, email, phone }: typeof contact, idempotencyKey) =>
      callEndpoint(addPersonEndpoint, {
        body: {
          name,
          email: email.trim() === "" ? null : email.trim(),
          phone: phone.trim() === "" ? null : phone.trim(),
        },
        idempotencyKey,
      }),
    ({ personId }) => void navigate({ to: "/con-nguoi/$personId", params: { personId } }),
  );
  return (
    <section className="noprint">
      <h2>{say("people.add.title")}</h2>
      <form
        className="body-filters"
        onSubmit={(event) => {
          event.preventDefault();
          adding.run(contact);
        }}
      >
        <TextField
          label={say("people.add.name")}
          value={contact.name}
          onType={(name) => setContact({ ...contact, name })}
        />
        <TextField
          type="email"
          label={say("people.add.email")}
          value={contact.email}
          onType={(email) => setContact({ ...contact, email })}
        />
        <TextField
          type="tel"
          label={say("people.add.phone")}
          value={contact.phone}
          onType={(phone) => setContact({ ...contact, phone })}
        />
        <button type="submit" className="btn" disabled={contact.name.trim().length < 2 || adding.isBusy}>
          {say("people.add.submit")}
        </button>
      </form>
      {adding.problem && <ProblemNote problem={adding.problem} onRetry={adding.retry} />}
    </section>
  );
}
