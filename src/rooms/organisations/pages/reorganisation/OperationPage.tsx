import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { z } from "zod";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import { InSentence } from "#web-kit/InSentence.tsx";
import { PageStates } from "#web-kit/PageStates.tsx";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  getAheadEndpoint,
  getReorganisationEndpoint,
  mayKeepOrganisations,
  type RecordedReorganisation,
} from "../../model/index.ts";
import "../organisations.css";
import { useOrganisationWords } from "../use-organisation-words.ts";
import { AheadEffect, AheadState } from "./AheadOperation.tsx";
import { BodyChanges } from "./BodyChanges.tsx";
import { Withdrawal } from "./Withdrawal.tsx";

/** One operation for everybody; whoever keeps the bodies also sees what was recorded ahead of its day, and what was withdrawn. */
export function OperationPage() {
  const successionId = z.uuid().parse(useParams({ strict: false }).successionId);
  const request = { params: { successionId } };
  const recorded = useEndpoint(getReorganisationEndpoint, request);
  const mayKeep = useMay(mayKeepOrganisations);
  const ahead = useEndpoint(getAheadEndpoint, mayKeep ? request : null);
  const own = ahead.data?.ok ? ahead.data.value : undefined;
  // What was withdrawn is on record for its keepers only: to everybody else it never came about.
  if (mayKeep && recorded.data?.ok === false) {
    return (
      <PageStates answer={ahead}>
        {(operation) => (
          <Page
            day={operation.effectiveOn}
            basis={operation.proposed.basis}
            standing={<AheadState operation={operation} />}
          >
            <AheadEffect operation={operation} />
          </Page>
        )}
      </PageStates>
    );
  }
  return (
    <PageStates answer={recorded}>
      {(operation) => (
        <Page
          day={operation.effectiveOn}
          basis={operation.basis}
          standing={own === undefined ? <Standing operation={operation} /> : <AheadState operation={own} />}
        >
          <BodyChanges operation={operation} />
          {own !== undefined && <AheadEffect operation={own} />}
          {own?.state === "waiting" && <Withdrawal operation={own} />}
        </Page>
      )}
    </PageStates>
  );
}

type PageProps = {
  readonly day: RecordedReorganisation["effectiveOn"];
  readonly basis: RecordedReorganisation["basis"];
  readonly standing: ReactNode;
  readonly children: ReactNode;
};

function Page({ day, basis: { instrument, issuer, issuedOn, sources, note }, standing, children }: PageProps) {
  const say = useOrganisationWords();
  const mayKeep = useMay(mayKeepOrganisations);
  const words = { day: formatDay(day) };
  const titleOf = (by: string | null) =>
    by === null
      ? say("organisations.operation.title", words)
      : say("organisations.ahead.line", { ...words, instrument: by });
  useTitle(titleOf(instrument));
  const issued = issuedOn === null ? "" : say("organisations.step.basis-day", { day: formatDay(issuedOn) });
  return (
    <main className="bodies one" id="main">
      <Link className="link noprint" to={mayKeep ? "/co-quan/sap-xep" : "/co-quan"}>
        {say(mayKeep ? "organisations.ahead.back" : "organisations.detail.back")}
      </Link>
      <header>
        <h1>{instrument === null ? titleOf(null) : <InSentence sentence={titleOf} words={instrument} />}</h1>
        {(issuer !== null || issued !== "") && (
          <p>
            {issuer !== null && <span lang="vi">{issuer}</span>}
            {issuer !== null && issued !== "" && ", "}
            {issued}
          </p>
        )}
        {note !== null && (
          <p className="label" lang="vi">
            {note}
          </p>
        )}
        {sources.length > 0 && (
          <p className="label">
            <SourceLinks source={sources.join(" ; ")} />
          </p>
        )}
        {standing}
      </header>
      {children}
    </main>
  );
}

function Standing({ operation: { isAhead, effectiveOn } }: { operation: RecordedReorganisation }) {
  const say = useOrganisationWords();
  if (!isAhead) return null;
  return <p>{say("organisations.operation.ahead", { day: formatDay(effectiveOn) })}</p>;
}
