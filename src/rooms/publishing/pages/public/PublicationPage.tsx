import { Link, useParams } from "@tanstack/react-router";
import { PlanId } from "#rooms/plans/model/index.ts";
import { useMay } from "#web-kit/acting.ts";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getPublicationEndpoint, mayOpenLateList, mayPublish, type Publication } from "../../model/public/index.ts";
import { LateListSteps, OfficeSteps } from "./PublicationSteps.tsx";
import "./publishing.css";
import { usePublishingWords } from "./use-publishing-words.ts";

/** Whether a plan is public, what everyone will know of it, and the steps of the office and of a leader. */
export function PublicationPage() {
  const say = usePublishingWords();
  const planId = PlanId.parse(useParams({ strict: false }).planId);
  const answer = useEndpoint(getPublicationEndpoint, { params: { planId } });
  useTitle(say("publishing.title"));
  return <PageStates answer={answer}>{(publication) => <Steps publication={publication} />}</PageStates>;
}

function Steps({ publication }: { publication: Publication }) {
  const say = usePublishingWords();
  const canPublish = useMay(mayPublish);
  const canOpenList = useMay(mayOpenLateList);
  const { planId, title, state, slug, barred, showsLate } = publication;
  const address = `${useLocale() === "vi" ? "/cong-khai" : "/public"}/${slug}`;
  return (
    <main className="page narrow publishing" id="main">
      <header>
        <p className="label">
          <Link className="link" to="/ke-hoach/$planId" params={{ planId }}>
            {say("publishing.back")}
          </Link>
        </p>
        <h1>{say("publishing.title")}</h1>
        <p lang="vi">{title}</p>
      </header>
      <section className="panel" role="status">
        <p className="publishing-state">{say(`publishing.state.${state}`)}</p>
        {state === "public" && slug !== null && (
          <p className="publishing-links">
            <a className="link" href={address}>
              {say("publishing.see")}
            </a>
            <a className="link" href={`${address}/ban-tin`}>
              {say("publishing.see-digest")}
            </a>
          </p>
        )}
        {barred !== null && <p className="finding">{say(`publishing.barred.${barred}`)}</p>}
      </section>
      <Told publication={publication} />
      {canPublish && barred === null && <OfficeSteps publication={publication} />}
      <section className="panel">
        <h2>{say("publishing.late")}</h2>
        <p>{say(showsLate ? "publishing.late.on" : "publishing.late.off")}</p>
        {canOpenList && state === "public" && <LateListSteps publication={publication} />}
      </section>
      <Notes publication={publication} />
    </main>
  );
}

function Told({ publication: { counts } }: { publication: Publication }) {
  const say = usePublishingWords();
  return (
    <section className="panel">
      <h2>{say("publishing.told")}</h2>
      <ul>
        <li>{say("publishing.told.words")}</li>
        <li>{say("publishing.told.counts", counts)}</li>
        <li>
          {say("publishing.told.figures", { count: counts.figures })}{" "}
          <Link className="link" to="/chi-tieu/thuoc-do">
            {say("publishing.told.figures.confirm")}
          </Link>
        </li>
      </ul>
      <h2>{say("publishing.never")}</h2>
      <p>{say("publishing.never.list")}</p>
    </section>
  );
}

function Notes({ publication: { notes } }: { publication: Publication }) {
  const say = usePublishingWords();
  if (notes.length === 0) return null;
  return (
    <section className="panel">
      <h2>{say("publishing.log")}</h2>
      <ul>
        {notes.toReversed().map(({ on, kind, words }, at) => (
          <li key={notes.length - at}>
            {formatDay(on)} · {say(`public.note.${kind}`)}: <span lang="vi">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
