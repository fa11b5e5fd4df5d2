import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import "#web-kit/page.css";
import { needWords } from "#web-kit/language.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getIndicatorEndpoint, IndicatorId, RoadId } from "../../model/index.ts";
import type { IndicatorSeen } from "../indicator-seen.ts";
import "../indicators.css";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { RoadForm } from "./RoadForm.tsx";

await needWords("forms");

/** A new road of an indicator, or the next edition of one that it has. */
export function SetRoadPage() {
  const indicatorId = IndicatorId.parse(useParams({ strict: false }).indicatorId);
  const answer = useEndpoint(getIndicatorEndpoint, { params: { indicatorId }, query: {} });
  return <PageStates answer={answer}>{(seen) => <Sheet seen={seen} />}</PageStates>;
}

function Sheet({ seen: { indicator, roads } }: { seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const chosen = RoadId.safeParse(useSearch({ strict: false }).loTrinh).data;
  const road = roads.find(({ id, isCurrent }) => isCurrent && id === chosen);
  const title = say(road ? "indicators.road-form.next" : "indicators.road-form.set");
  useTitle(`${title} · ${indicator.name[locale]}`);
  const params = { indicatorId: indicator.id };
  return (
    <main className="page narrow indicators" id="main">
      <header>
        <Link className="link noprint" to="/chi-tieu/$indicatorId" params={params}>
          {indicator.name[locale]}
        </Link>
        <h1>{title}</h1>
        <p>{say("indicators.road-form.purpose")}</p>
      </header>
      <RoadForm
        key={road?.id ?? "new"}
        indicator={indicator}
        road={road}
        onSet={() => void navigate({ to: "/chi-tieu/$indicatorId", params })}
      />
    </main>
  );
}
