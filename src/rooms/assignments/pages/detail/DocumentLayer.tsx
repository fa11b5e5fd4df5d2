import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import type { AssignmentDetail, GiverField } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";

/** The document's own words, and the way to their place in it. */
export function DocumentLayer({ duty }: { duty: AssignmentDetail }) {
  const say = useDutyWords();
  // What the giver set is no word of the document: it stands in its own layer.
  const said = (field: GiverField, text: string) => (duty.setByGiver.includes(field) ? "" : text);
  const fact = (text: string | null) => (text === null || text === "" ? <span className="finding">{say("duty.not-said")}</span> : <span lang="vi">{text}</span>); // prettier-ignore
  return (
    <section>
      <h2>{say("duty.layer.document")}</h2>
      <blockquote className="duty-quote" lang="vi">
        {duty.words}
      </blockquote>
      <dl className="duty-facts">
        <dt>{say("duty.leads")}</dt>
        <dd>{fact(said("leads", duty.leads.join("; ")))}</dd>
        {said("coordinators", duty.coordinators.join("; ")) !== "" && (
          <>
            <dt>{say("duty.coordinators")}</dt>
            <dd>{fact(duty.coordinators.join("; "))}</dd>
          </>
        )}
        <dt>{say("duty.product")}</dt>
        <dd>{fact(said("product", duty.product ?? ""))}</dd>
        <dt>{say("duty.deadline-words")}</dt>
        <dd>{fact(duty.deadlineWords)}</dd>
      </dl>
      <Origin duty={duty} />
    </section>
  );
}

function Origin({ duty: { plan, source } }: { duty: AssignmentDetail }) {
  const say = useDutyWords();
  if (plan) {
    return (
      <Link
        className="link"
        to="/ke-hoach/$planId"
        params={{ planId: plan.id }}
        hash={plan.anchor === null ? "" : `k-${plan.anchor}`}
      >
        {say("duty.place", { title: plan.title })}
      </Link>
    );
  }
  if (!source) return null;
  return (
    <p>
      {say("duty.source", {
        kind: say(`duty.source.${source.kind}`),
        number: source.number ?? say("duty.source.no-number"),
        day: formatDay(source.issuedOn),
        issuer: source.issuer,
      })}
      {". "}
      <Link className="link" to="/nhiem-vu" search={{ vanBan: source.id, trangThai: "all" }}>
        {say("duty.source.link")}
      </Link>
    </p>
  );
}
