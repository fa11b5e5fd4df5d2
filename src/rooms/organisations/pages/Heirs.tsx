import { Link } from "@tanstack/react-router";
import { formatDay, formatPercent } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { OrganisationHistory } from "../model/index.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";

/** Does the body exist on the day, and if not (or not whole), who does its work. */
export function Heirs({ body }: { body: OrganisationHistory }) {
  const say = useOrganisationWords();
  const locale = useLocale();
  const { asOf, heirs, id } = body;
  const isAlone = heirs.length === 1 && heirs[0]?.heir?.id === id;
  return (
    <section className="heirs" aria-live="polite">
      <p>{useStanding(body)}</p>
      {!isAlone && (
        <ul>
          {heirs.map(({ heir, share }) => (
            <li key={heir?.id ?? ""}>
              {heir === null ? (
                say("organisations.detail.nobody")
              ) : (
                <Link
                  className="link"
                  to="/co-quan/$organisationId"
                  params={{ organisationId: heir.id }}
                  search={{ ngay: asOf }}
                  lang="vi"
                >
                  {heir.name}
                </Link>
              )}
              {heirs.length > 1 && <span className="share">{formatPercent(share, locale)}</span>}
            </li>
          ))}
        </ul>
      )}
      {heirs.some(({ isAssumed }) => isAssumed) && <p className="label">{say("organisations.detail.assumed")}</p>}
    </section>
  );
}

function useStanding({ asOf, isInForce, validFrom, validTo, heirs }: OrganisationHistory): string {
  const say = useOrganisationWords();
  const day = formatDay(asOf);
  if (validTo !== null && validTo < asOf) return say("organisations.detail.ended", { day, to: formatDay(validTo) });
  if (!isInForce && validFrom !== null) {
    return say("organisations.detail.not-begun", { day, from: formatDay(validFrom) });
  }
  if (validTo !== null) return say("organisations.detail.in-force-until", { day, to: formatDay(validTo) });
  return say(heirs.length > 1 ? "organisations.detail.shares" : "organisations.detail.in-force", { day });
}
