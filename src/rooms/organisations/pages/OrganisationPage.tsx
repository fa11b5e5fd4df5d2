import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { AsOf } from "#web-kit/AsOf.tsx";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getOrganisationEndpoint, type OrganisationHistory, OrganisationId } from "../model/index.ts";
import { BodyFacts } from "./BodyFacts.tsx";
import { KeepBody } from "./keep/KeepBody.tsx";
import { PeopleBehind } from "./people/PeopleBehind.tsx";
import { Heirs } from "./Heirs.tsx";
import "./organisations.css";
import { Steps } from "./Steps.tsx";
import { useOrganisationWords } from "./use-organisation-words.ts";

/** One body through time, as it is seen on a day. */
export function OrganisationPage() {
  const organisationId = OrganisationId.parse(useParams({ strict: false }).organisationId);
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getOrganisationEndpoint, { params: { organisationId }, query: { as_of: ngay } });
  return <PageStates answer={answer}>{(body) => <Body body={body} />}</PageStates>;
}

function Body({ body }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  const navigate = useNavigate();
  const { id, asOf, name } = body;
  const to = "/co-quan/$organisationId";
  useTitle(name);
  return (
    <main className="bodies one" id="main">
      <Link className="link noprint" to="/co-quan" search={{ ngay: asOf }}>
        {say("organisations.detail.back")}
      </Link>
      <header>
        <h1 lang="vi">{name}</h1>
        <KindAndParent body={body} />
        <AsOf
          day={asOf}
          onChoose={(ngay) => {
            void navigate({ to, params: { organisationId: id }, search: { ngay }, replace: true });
          }}
        />
      </header>
      <Heirs body={body} />
      <PeopleBehind body={body} />
      <Steps body={body} />
      <BodyFacts body={body} />
      <KeepBody body={body} />
    </main>
  );
}

function KindAndParent({ body: { kind, parent, asOf } }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  if (parent === null) return <p>{say(`organisations.kind.${kind}`)}</p>;
  return (
    <p>
      {say(`organisations.kind.${kind}`)},{" "}
      <Link
        className="link"
        to="/co-quan/$organisationId"
        params={{ organisationId: parent.id }}
        search={{ ngay: asOf }}
        lang="vi"
      >
        {say("organisations.below", { name: parent.name })}
      </Link>
    </p>
  );
}
