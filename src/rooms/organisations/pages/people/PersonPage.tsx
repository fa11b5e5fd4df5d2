import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { isValidOn } from "#rooms/places/model/index.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  delegateEndpoint,
  endDelegationEndpoint,
  endPostEndpoint,
  getPersonEndpoint,
  PersonId,
  type PortfolioLine,
} from "../../model/index.ts";
import { daysInWords } from "../days-in-words.ts";
import "../organisations.css";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { DelegationForm } from "./DelegationForm.tsx";
import { GivePost, HandingOver, type PersonPart } from "./PersonForms.tsx";

/** One person: what is given to them, who acts in an absence, and handing everything over. */
export function PersonPage() {
  const personId = PersonId.parse(useParams({ strict: false }).personId);
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getPersonEndpoint, { params: { personId }, query: { as_of: ngay } });
  return <PageStates answer={answer}>{(person) => <Person person={person} />}</PageStates>;
}

function Person({ person }: PersonPart) {
  const say = useOrganisationWords();
  const navigate = useNavigate();
  useTitle(person.name);
  const contact = [person.email, person.phone].filter((each) => each !== null).join(" · ");
  return (
    <main className="bodies one" id="main">
      <Link className="link noprint" to="/con-nguoi">
        {say("people.detail.back")}
      </Link>
      <header>
        <h1 lang="vi">{person.name}</h1>
        {contact !== "" && <p>{contact}</p>}
        <AsOf
          day={person.asOf}
          onChoose={(ngay) => {
            const params = { personId: person.id };
            void navigate({ to: "/con-nguoi/$personId", params, search: { ngay }, replace: true });
          }}
        />
      </header>
      <Portfolio person={person} />
      <Delegations person={person} />
      {person.mayKeep && (
        <section className="noprint">
          <h2>{say("people.handover.title")}</h2>
          <HandingOver person={person} />
        </section>
      )}
    </main>
  );
}

function Portfolio({ person }: PersonPart) {
  const say = useOrganisationWords();
  return (
    <section>
      <h2>{say("people.detail.portfolio")}</h2>
      {person.portfolio.length === 0 && <p>{say("people.detail.no-portfolio")}</p>}
      <ul className="body-facts">
        {person.portfolio.map((line) => (
          <Line key={line.id} line={line} day={person.asOf} mayKeep={person.mayKeep} />
        ))}
      </ul>
      {person.mayKeep && (
        <details className="noprint">
          <summary>{say("people.give.title")}</summary>
          <GivePost person={person} />
        </details>
      )}
    </section>
  );
}

type LineProps = {
  readonly line: PortfolioLine;
  readonly day: PersonPart["person"]["asOf"];
  readonly mayKeep: boolean;
};

function Line({ line, day, mayKeep }: LineProps) {
  const say = useOrganisationWords();
  const ending = useAct((lineId: string, idempotencyKey) =>
    callEndpoint(endPostEndpoint, { params: { lineId }, body: { lastDay: day }, idempotencyKey }),
  );
  const field = line.field === null ? say("people.post.whole") : say("people.post.field", { field: line.field });
  return (
    <li>
      <span>
        {say(`people.post.${line.post}`)},{" "}
        <Link
          className="link"
          to="/co-quan/$organisationId"
          params={{ organisationId: line.body.id }}
          search={{ ngay: day }}
          lang="vi"
        >
          {line.body.name}
        </Link>
        , {field}
        {line.handlingUnit !== null && <span lang="vi"> · {line.handlingUnit.name}</span>}
      </span>
      <span className="label">
        {daysInWords(line, say)}
        {line.basis !== null && ` · ${line.basis}`}
        {mayKeep && isValidOn(line, day) && line.validTo === null && (
          <button
            type="button"
            className="btn plain noprint"
            disabled={ending.isBusy}
            onClick={() => ending.run(line.id)}
          >
            {say("people.end")}
          </button>
        )}
      </span>
      {ending.problem && <ProblemNote problem={ending.problem} onRetry={ending.retry} />}
    </li>
  );
}

function Delegations({ person }: PersonPart) {
  const say = useOrganisationWords();
  return (
    <section>
      <h2>{say("people.detail.delegations")}</h2>
      {person.delegations.length === 0 && <p>{say("people.detail.no-delegations")}</p>}
      <ul className="body-facts">
        {person.delegations.map((each) => (
          <li key={each.id}>
            <span>
              {each.from.id === person.id
                ? say("people.detail.delegates", { name: each.to.name, reason: each.reason })
                : say("people.detail.stands-in", { name: each.from.name, reason: each.reason })}
            </span>
            <span className="label">
              {daysInWords(each, say)}
              {person.mayKeep &&
                each.from.id === person.id &&
                each.validTo > person.asOf &&
                isValidOn(each, person.asOf) && <EndDelegation delegationId={each.id} day={person.asOf} />}
            </span>
          </li>
        ))}
      </ul>
      {person.mayKeep && (
        <details className="noprint">
          <summary>{say("people.delegate.title")}</summary>
          <DelegationForm
            absent={person.id}
            day={person.asOf}
            delegate={(body, idempotencyKey) =>
              callEndpoint(delegateEndpoint, { params: { personId: person.id }, body, idempotencyKey })
            }
          />
        </details>
      )}
    </section>
  );
}

/** The person is back: the day that is looked at is the last one of the delegation. */
function EndDelegation({ delegationId, day }: { delegationId: string; day: PersonPart["person"]["asOf"] }) {
  const say = useOrganisationWords();
  const ending = useAct((id: string, idempotencyKey) =>
    callEndpoint(endDelegationEndpoint, { params: { delegationId: id }, body: { lastDay: day }, idempotencyKey }),
  );
  return (
    <>
      <button
        type="button"
        className="btn plain noprint"
        disabled={ending.isBusy}
        onClick={() => ending.run(delegationId)}
      >
        {say("people.delegate.end")}
      </button>
      {ending.problem && <ProblemNote problem={ending.problem} onRetry={ending.retry} />}
    </>
  );
}
