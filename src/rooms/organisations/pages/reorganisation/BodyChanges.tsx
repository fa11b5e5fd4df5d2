import { Link } from "@tanstack/react-router";
import { dayBefore } from "#rooms/places/model/index.ts";
import type { RecordedReorganisation } from "../../model/index.ts";
import { became, StepMatter } from "../StepWords.tsx";
import { InSentence } from "#web-kit/InSentence.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";

/** What became of every body that the operation touched; each leads to its own page, as of the day that counts for it. */
export function BodyChanges({ operation: { effectiveOn, changes } }: { operation: RecordedReorganisation }) {
  const say = useOrganisationWords();
  const lastDay = dayBefore(effectiveOn);
  return (
    <section>
      <h2>{say("organisations.operation.changes")}</h2>
      <ul className="body-changes">
        {[...Map.groupBy(changes, ({ from }) => from.id)].map(([id, own]) => (
          <li key={id}>
            <BodyLink body={own[0]?.from} day={lastDay} />
            <ul>
              {own.map((change) => (
                <li key={`${change.kind} ${change.to?.id}`}>
                  <Became change={change} day={effectiveOn} />
                  <StepMatter step={change} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Change = RecordedReorganisation["changes"][number];

function Became({ change, day }: { change: Change; day: RecordedReorganisation["effectiveOn"] }) {
  const say = useOrganisationWords();
  const { kind, from, to } = change;
  const sentence = (name: string) => became({ kind, other: to && { ...to, name } }, from.id, say);
  if (kind === "renamed" && to !== null) {
    return (
      <>
        {sentence(to.name)}: <BodyLink body={to} day={day} />
      </>
    );
  }
  if (to === null || to.id === from.id) return sentence("");
  return (
    <Link className="link" to="/co-quan/$organisationId" params={{ organisationId: to.id }} search={{ ngay: day }}>
      <InSentence sentence={sentence} words={to.name} />
    </Link>
  );
}

function BodyLink({ body, day }: { body: Change["from"] | undefined; day: RecordedReorganisation["effectiveOn"] }) {
  if (body === undefined) return null;
  return (
    <Link
      className="link"
      to="/co-quan/$organisationId"
      params={{ organisationId: body.id }}
      search={{ ngay: day }}
      lang="vi"
    >
      {body.name}
    </Link>
  );
}
