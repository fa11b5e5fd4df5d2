import { formatPercent } from "#web-kit/format.ts";
import { InSentence } from "#web-kit/InSentence.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import type { Say } from "#web-kit/use-words.ts";
import type { OrganisationHistory } from "../model/index.ts";
import type { OrganisationWord } from "../model/wording.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";

export type Step = OrganisationHistory["successors"][number];
type Named = { readonly kind: Step["kind"]; readonly other: Step["other"] };

export function cameFrom({ kind, other }: Named, say: Say<OrganisationWord>): string {
  const name = other?.name ?? "";
  return say(kind === "split" ? "organisations.step.from.split" : "organisations.step.from.merged", { name });
}

export function became({ kind, other }: Named, ownId: string, say: Say<OrganisationWord>): string {
  if (kind === "split" && other?.id === ownId) return say("organisations.step.to.kept");
  return say(`organisations.step.to.${kind}`, { name: other?.name ?? "" });
}

/** Which matter passed, and how much of the whole, where a basis says so. */
export function StepMatter({ step: { matter, share } }: { step: Pick<Step, "matter" | "share"> }) {
  const say = useOrganisationWords();
  const locale = useLocale();
  return (
    <>
      {matter !== null && (
        <>
          , <InSentence sentence={(words) => say("organisations.step.matter", { matter: words })} words={matter} />
        </>
      )}
      {share !== null && share < 1 && `, ${say("organisations.step.share", { share: formatPercent(share, locale) })}`}
    </>
  );
}
