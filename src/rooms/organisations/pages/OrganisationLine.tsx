import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import type { OrganisationSummary } from "../model/index.ts";
import { daysInWords } from "./days-in-words.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";

/** One body in the list; the day goes along, so that the detail is seen as of the same day. */
export function OrganisationLine({ body, day }: { body: OrganisationSummary; day: PlainDate }) {
  const say = useOrganisationWords();
  return (
    <li className="body-line">
      <Link to="/co-quan/$organisationId" params={{ organisationId: body.id }} search={{ ngay: day }} lang="vi">
        {body.name}
      </Link>
      <span>{say(`organisations.kind.${body.kind}`)}</span>
      <span className="body-parent" lang="vi">
        {body.parent !== null && say("organisations.below", { name: body.parent.name })}
      </span>
      <span className="body-days">{daysInWords(body, say) || say("organisations.days.unknown")}</span>
    </li>
  );
}
