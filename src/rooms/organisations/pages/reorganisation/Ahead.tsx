import { Link } from "@tanstack/react-router";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listAheadEndpoint } from "../../model/index.ts";
import { useOrganisationWords } from "../use-organisation-words.ts";

/** What was recorded ahead of its day and what became of it, each with its page. */
export function Ahead() {
  const say = useOrganisationWords();
  const answer = useEndpoint(listAheadEndpoint, {});
  const items = answer.data?.ok ? answer.data.value.items : [];
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{say("organisations.ahead.title")}</h2>
      <ul className="body-facts">
        {items.map(({ id, effectiveOn, instrument, state }) => (
          <li key={id}>
            <Link className="link" to="/co-quan/sap-xep/$successionId" params={{ successionId: id }} lang="vi">
              {say("organisations.ahead.line", { day: formatDay(effectiveOn), instrument: instrument ?? "–" })}
            </Link>
            <span className="label">{say(`organisations.ahead.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
