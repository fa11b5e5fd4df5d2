import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import { InSentence } from "#web-kit/InSentence.tsx";
import type { OrganisationHistory } from "../model/index.ts";
import { became, cameFrom, type Step, StepMatter } from "./StepWords.tsx";
import { useOrganisationWords } from "./use-organisation-words.ts";

type Told = { readonly step: Step; readonly sentence: (name: string) => string };

/** Every reorganisation that the body took part in, in the order of time, with its legal basis. */
export function Steps({ body }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  const told = [
    ...body.predecessors.map((step) => ({
      step,
      sentence: (name: string) => cameFrom(named(step, name), say),
    })),
    ...body.successors.map((step) => ({
      step,
      sentence: (name: string) => became(named(step, name), body.id, say),
    })),
  ].toSorted((one, other) => one.step.effectiveOn.localeCompare(other.step.effectiveOn));
  return (
    <section>
      <h2>{say("organisations.detail.history")}</h2>
      {told.length === 0 ? (
        <p>{say("organisations.detail.no-history")}</p>
      ) : (
        <ol className="body-steps">
          {told.map(({ step, sentence }) => (
            <StepLine
              key={`${step.effectiveOn} ${sentence(step.other?.name ?? "")}`}
              step={step}
              sentence={sentence}
              ownId={body.id}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function named({ kind, other }: Step, name: string) {
  return { kind, other: other && { ...other, name } };
}

function StepLine({ step, sentence, ownId }: Told & { readonly ownId: string }) {
  const say = useOrganisationWords();
  const { effectiveOn, other, basis, successionId } = step;
  return (
    <li>
      <time dateTime={effectiveOn}>{formatDay(effectiveOn)}</time>
      <div>
        <p>
          {other === null || other.id === ownId ? (
            <InSentence sentence={sentence} words={other?.name ?? ""} />
          ) : (
            <Link
              className="link"
              to="/co-quan/$organisationId"
              params={{ organisationId: other.id }}
              search={{ ngay: effectiveOn }}
            >
              <InSentence sentence={sentence} words={other.name} />
            </Link>
          )}
          <StepMatter step={step} />
        </p>
        <BasisLine basis={basis} />
        <p className="noprint">
          <Link className="link" to="/co-quan/sap-xep/$successionId" params={{ successionId }}>
            {say("organisations.step.operation", { day: formatDay(effectiveOn) })}
          </Link>
        </p>
      </div>
    </li>
  );
}

function BasisLine({ basis: { instrument, issuer, issuedOn, confidence, note } }: { basis: Step["basis"] }) {
  const say = useOrganisationWords();
  const act = [instrument, issuer].filter((each) => each !== null).join(", ");
  const day = issuedOn === null ? "" : say("organisations.step.basis-day", { day: formatDay(issuedOn) });
  const basisOf = (words: string) =>
    say("organisations.step.basis", { basis: [words, day].filter((each) => each !== "").join(", ") });
  return (
    <>
      <p className="label">
        {act === "" && day === "" && say("organisations.step.no-basis")}
        {act === "" && day !== "" && basisOf("")}
        {act !== "" && <InSentence sentence={basisOf} words={act} />}
        {" · "}
        {say(`organisations.confidence.${confidence}`)}
      </p>
      {note !== null && (
        <p className="label" lang="vi">
          {note}
        </p>
      )}
    </>
  );
}
