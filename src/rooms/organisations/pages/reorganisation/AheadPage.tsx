import { Link, useParams } from "@tanstack/react-router";
import { z } from "zod";
import { dayInVietNam } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { type AheadReorganisation, getAheadEndpoint } from "../../model/index.ts";
import "../organisations.css";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { BodyLines } from "./Effect.tsx";
import { Withdrawal } from "./Withdrawal.tsx";

/** An operation that was recorded ahead of its day: what it brings, and how it is taken back before. */
export function AheadPage() {
  const successionId = z.uuid().parse(useParams({ strict: false }).successionId);
  const answer = useEndpoint(getAheadEndpoint, { params: { successionId } });
  return <PageStates answer={answer}>{(operation) => <Operation operation={operation} />}</PageStates>;
}

function Operation({ operation }: { operation: AheadReorganisation }) {
  const say = useOrganisationWords();
  const { effectiveOn: day, instrument, proposed, state, effect, recordedAt } = operation;
  const title = say("organisations.ahead.line", { day: formatDay(day), instrument: instrument ?? "–" });
  useTitle(title);
  return (
    <main className="bodies one" id="main">
      <Link className="link noprint" to="/co-quan/sap-xep">
        {say("organisations.ahead.back")}
      </Link>
      <header>
        <h1 lang="vi">{title}</h1>
        {proposed.basis.issuer !== null && <p lang="vi">{proposed.basis.issuer}</p>}
        <p>{say("organisations.ahead.recorded", { day: formatDay(dayInVietNam(new Date(recordedAt))) })}</p>
        <State operation={operation} />
      </header>
      <section>
        <h2>{say(state === "withdrawn" ? "organisations.ahead.would-bring" : "organisations.ahead.brings")}</h2>
        <BodyLines effect={effect} />
      </section>
      {state === "waiting" && <Withdrawal operation={operation} />}
    </main>
  );
}

function State({ operation: { id, state, effectiveOn, withdrawal } }: { operation: AheadReorganisation }) {
  const say = useOrganisationWords();
  if (state === "waiting") return <p>{say("organisations.ahead.waits", { day: formatDay(effectiveOn) })}</p>;
  if (withdrawal === null) return <p>{say("organisations.ahead.was-carried-out", { day: formatDay(effectiveOn) })}</p>;
  const day = formatDay(dayInVietNam(new Date(withdrawal.at)));
  return (
    <>
      <p role="status">{say("organisations.ahead.was-withdrawn", { day, by: withdrawal.by })}</p>
      <p lang="vi">{say("organisations.ahead.reason", { reason: withdrawal.reason })}</p>
      <p className="noprint">
        <Link className="btn main" to="/co-quan/sap-xep" search={{ tu: id }}>
          {say("organisations.ahead.correct")}
        </Link>
      </p>
    </>
  );
}
