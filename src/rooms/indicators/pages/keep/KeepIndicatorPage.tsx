import { Link, useNavigate, useParams } from "@tanstack/react-router";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getIndicatorEndpoint, IndicatorId, listIndicatorsEndpoint } from "../../model/index.ts";
import type { IndicatorSeen } from "../indicator-seen.ts";
import "../indicators.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { IndicatorForm } from "./IndicatorForm.tsx";

/** A new indicator. */
export function AddIndicatorPage() {
  const answer = useEndpoint(listIndicatorsEndpoint, { query: { sort: "name", limit: 1 } });
  return <PageStates answer={answer}>{({ on }) => <Sheet seen={undefined} on={on} />}</PageStates>;
}

/** What is known of an indicator, to be changed. */
export function ChangeIndicatorPage() {
  const indicatorId = IndicatorId.parse(useParams({ strict: false }).indicatorId);
  const answer = useEndpoint(getIndicatorEndpoint, { params: { indicatorId }, query: {} });
  return <PageStates answer={answer}>{(seen) => <Sheet seen={seen} on={seen.on} />}</PageStates>;
}

function Sheet({ seen, on }: { seen: IndicatorSeen | undefined; on: IndicatorSeen["on"] }) {
  const say = useIndicatorWords();
  const navigate = useNavigate();
  const title = say(seen ? "indicators.change" : "indicators.add");
  useTitle(title);
  return (
    <main className="page narrow indicators" id="main">
      <header>
        <Link className="link noprint" to="/chi-tieu">
          {say("indicators.back")}
        </Link>
        <h1>{title}</h1>
      </header>
      <IndicatorForm
        indicator={seen?.indicator}
        names={{
          owner: seen?.names[seen.indicator.ownerId ?? ""] ?? "",
          place: seen?.names[seen.indicator.placeId ?? ""] ?? "",
        }}
        on={on}
        onSaved={(indicatorId) => void navigate({ to: "/chi-tieu/$indicatorId", params: { indicatorId } })}
      />
    </main>
  );
}
