import { Link } from "@tanstack/react-router";
import { formatDay, formatPercent } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { Say } from "#web-kit/use-words.ts";
import type { OrganisationHistory } from "../model/index.ts";
import type { OrganisationWord } from "../model/wording.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";

type Step = OrganisationHistory["successors"][number];
type Told = { readonly step: Step; readonly words: string };

/** Every reorganisation that the body took part in, in the order of time, with its legal basis. */
export function Steps({ body }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  const told = [
    ...body.predecessors.map((step) => ({ step, words: cameFrom(step, say) })),
    ...body.successors.map((step) => ({ step, words: became(step, body.id, say) })),
  ].toSorted((one, other) => one.step.effectiveOn.localeCompare(other.step.effectiveOn));
  return (
    <section>
      <h2>{say("organisations.detail.history")}</h2>
      {told.length === 0 ? (
        <p>{say("organisations.detail.no-history")}</p>
      ) : (
        <ol className="body-steps">
          {told.map(({ step, words }) => (
            <StepLine key={`${step.effectiveOn} ${words}`} step={step} words={words} ownId={body.id} />
          ))}
        </ol>
      )}
    </section>
  );
}

function StepLine({ step, words, ownId }: Told & { readonly ownId: string }) {
  const say = useOrganisationWords();
  const locale = useLocale();
  const { effectiveOn, other, share, matter, basis } = step;
  const basisWords = [
    basis.instrument,
    basis.issuer,
    basis.issuedOn && say("organisations.step.basis-day", { day: formatDay(basis.issuedOn) }),
  ].filter(Boolean);
  return (
    <li>
      <time dateTime={effectiveOn}>{formatDay(effectiveOn)}</time>
      <div>
        <p lang="vi">
          {other === null || other.id === ownId ? (
            words
          ) : (
            <Link
              className="link"
              to="/co-quan/$organisationId"
              params={{ organisationId: other.id }}
              search={{ ngay: effectiveOn }}
            >
              {words}
            </Link>
          )}
          {matter !== null && `, ${say("organisations.step.matter", { matter })}`}
          {share !== null &&
            share < 1 &&
            `, ${say("organisations.step.share", { share: formatPercent(share, locale) })}`}
        </p>
        <p className="label">
          {basisWords.length === 0
            ? say("organisations.step.no-basis")
            : say("organisations.step.basis", { basis: basisWords.join(", ") })}
          {" · "}
          {say(`organisations.confidence.${basis.confidence}`)}
        </p>
        {basis.note !== null && (
          <p className="label" lang="vi">
            {basis.note}
          </p>
        )}
      </div>
    </li>
  );
}

function cameFrom({ kind, other }: Step, say: Say<OrganisationWord>): string {
  const name = other?.name ?? "";
  return say(kind === "split" ? "organisations.step.from.split" : "organisations.step.from.merged", { name });
}

function became({ kind, other }: Step, ownId: string, say: Say<OrganisationWord>): string {
  if (kind === "split" && other?.id === ownId) return say("organisations.step.to.kept");
  return say(`organisations.step.to.${kind}`, { name: other?.name ?? "" });
}
