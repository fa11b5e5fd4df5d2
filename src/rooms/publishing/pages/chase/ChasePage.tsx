import { useState } from "react";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { type ChasedBody, chaseMessage, listChasedEndpoint } from "../../model/index.ts";
import "./chase.css";
import { ChasedBodyLine } from "./ChasedBodyLine.tsx";
import { DraftReminder } from "./DraftReminder.tsx";
import { useChaseWords } from "./use-chase-words.ts";

/** Whom to remind of what: chosen bodies become one letter with its annex, any of them a message for a phone. */
export function ChasePage() {
  const say = useChaseWords();
  const answer = useEndpoint(listChasedEndpoint, { query: {} });
  useTitle(say("chase.title"));
  return (
    <PageStates answer={answer}>
      {({ asOf, items }) => (
        <main className="page chase" id="main">
          <header>
            <h1>{say("chase.title")}</h1>
            <p>{say("chase.lead")}</p>
          </header>
          {items.length === 0 ? <p className="page-none">{say("chase.none")}</p> : <Chase bodies={items} on={asOf} />}
        </main>
      )}
    </PageStates>
  );
}

type Copied = { readonly name: string; readonly text: string; readonly isTaken: boolean };

function Chase({ bodies, on }: { bodies: readonly ChasedBody[]; on: PlainDate }) {
  const say = useChaseWords();
  const [chosen, setChosen] = useState<ReadonlySet<OrganisationId>>(new Set());
  const [copied, setCopied] = useState<Copied | null>(null);

  async function copy(body: ChasedBody): Promise<void> {
    const text = chaseMessage(body, on);
    const isTaken = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied({ name: body.name, text, isTaken });
  }
  function choose(id: OrganisationId, isChosen: boolean): void {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }
  return (
    <>
      <ul className="chase-bodies">
        {bodies.map((body) => (
          <ChasedBodyLine
            key={body.id}
            body={body}
            isChosen={chosen.has(body.id)}
            onChoose={(isChosen) => choose(body.id, isChosen)}
            onCopy={() => void copy(body)}
          />
        ))}
      </ul>
      <p role="status" className="chase-said">
        {copied && (copied.isTaken ? say("chase.copied", { name: copied.name }) : say("chase.not-copied"))}
      </p>
      {copied && (
        <pre className="chase-message" lang="vi">
          {copied.text}
        </pre>
      )}
      <DraftReminder bodies={[...chosen]} on={on} />
    </>
  );
}
