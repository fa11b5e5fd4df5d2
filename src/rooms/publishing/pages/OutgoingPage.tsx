import { Link, useParams } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getOutgoingEndpoint, type OutgoingDetail, OutgoingId, SIGNED_FILE, WORD_FILE } from "../model/index.ts";
import { OutgoingActs } from "./OutgoingActs.tsx";
import "./outgoing.css";
import { PaperView } from "./PaperView.tsx";
import { useOutgoingWords } from "./use-outgoing-words.ts";

/** One outgoing document: what it says, where it stands, what may be done with it. */
export function OutgoingPage() {
  const say = useOutgoingWords();
  const outgoingId = OutgoingId.parse(useParams({ strict: false }).outgoingId);
  const answer = useEndpoint(getOutgoingEndpoint, { params: { outgoingId } });
  useTitle(answer.data?.ok ? answer.data.value.summary : say("outgoing.title"));
  return <PageStates answer={answer}>{(outgoing) => <Outgoing key={outgoing.id} outgoing={outgoing} />}</PageStates>;
}

function Outgoing({ outgoing }: { outgoing: OutgoingDetail }) {
  const say = useOutgoingWords();
  const fileOf = (file: { readonly path: string }) => file.path.replace(":outgoingId", outgoing.id);
  return (
    <main className="page outgoing" id="main">
      <header>
        <p className="noprint">
          <Link className="link" to="/van-ban-di">
            {say("outgoing.back")}
          </Link>
        </p>
        <p className="label">{say(`outgoing.kind.${outgoing.kind}`)}</p>
        <h1 lang="vi">{outgoing.summary}</h1>
        <p>
          <b>{say(`outgoing.state.${outgoing.state}`)}</b> · <span lang="vi">{outgoing.issuerName}</span>
          {outgoing.number !== null && (
            <>
              {" "}
              · {say("outgoing.number", { number: outgoing.number, day: formatDay(outgoing.issuedOn ?? "") })} ·{" "}
              {say("outgoing.issued.by", { name: outgoing.signedBy ?? "" })}
            </>
          )}
        </p>
        <p className="outgoing-go noprint">
          <a className="btn" href={fileOf(WORD_FILE)} download>
            {say("outgoing.word")}
          </a>
          {outgoing.signedFile !== null && (
            <a className="btn main" href={fileOf(SIGNED_FILE)} download>
              {say("outgoing.signed")}
            </a>
          )}
        </p>
      </header>
      <div className="outgoing-columns">
        <section>
          <h2>{say("outgoing.content", { version: outgoing.contentVersion })}</h2>
          <p className="label">{say("outgoing.blank")}</p>
          <PaperView outgoing={outgoing} />
        </section>
        <aside>
          <OutgoingActs outgoing={outgoing} />
          <section>
            <h2>{say("outgoing.steps")}</h2>
            {outgoing.steps.length === 0 && <p className="label">{say("outgoing.steps.none")}</p>}
            <ol className="outgoing-steps" reversed>
              {outgoing.steps.toReversed().map((step) => (
                <li key={step.ordinal}>
                  <p>
                    <time dateTime={step.on}>{formatDay(step.on)}</time> <b>{say(`outgoing.act.${step.act}`)}</b>{" "}
                    <span className="label">{step.by}</span>
                  </p>
                  {step.words !== null && <p lang="vi">{step.words}</p>}
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </main>
  );
}
