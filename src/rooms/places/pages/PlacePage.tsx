import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { formatDay, formatNumber, formatPercent } from "#web-kit/format.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import { type BoundaryWord, getPlaceEndpoint, type PlaceHistory, PlaceId } from "../model/index.ts";
import { NamePlace } from "./NamePlace.tsx";
import "./places.css";
import { PlaceLink } from "./PlaceLink.tsx";
import { usePlaceWords } from "./use-place-words.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("boundaries");

/** One place through time, as it is seen on a day. */
export function PlacePage() {
  const placeId = PlaceId.parse(useParams({ strict: false }).placeId);
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getPlaceEndpoint, { params: { placeId }, query: { as_of: ngay } });
  return <PageStates answer={answer}>{(place) => <Place place={place} />}</PageStates>;
}

function Place({ place }: { place: PlaceHistory }) {
  const say = usePlaceWords();
  const locale = useLocale();
  const navigate = useNavigate();
  useTitle(place.name);
  const { asOf, kind, statisticsCode, areaHectares, region, parent } = place;
  const facts = [
    say(`places.kind.${kind}`),
    region && say(`places.region.${region}`),
    statisticsCode && say("places.detail.code", { code: statisticsCode }),
    areaHectares !== null && say("places.detail.area", { area: formatNumber(areaHectares, locale) }),
  ];
  return (
    <main className="places one" id="main">
      <Link className="link noprint" to="/dia-ban" search={{ ngay: asOf }}>
        {say("places.detail.back")}
      </Link>
      <header>
        <h1 lang="vi">{place.name}</h1>
        <p>{facts.filter(Boolean).join(" · ")}</p>
        {parent !== null && (
          <p>
            <PlaceLink place={parent} day={asOf} />
          </p>
        )}
        <AsOf
          day={asOf}
          onChoose={(ngay) => {
            const params = { placeId: place.id };
            void navigate({ to: "/dia-ban/$placeId", params, search: { ngay }, replace: true });
          }}
        />
      </header>
      <Standing place={place} />
      <Steps title={say("places.detail.came-from")} steps={place.predecessors} />
      <Steps title={say("places.detail.became")} steps={place.successors} />
      <Names place={place} />
      <Boundaries boundaries={place.boundaries} />
      <Sources place={place} />
    </main>
  );
}

function Standing({ place: { asOf, validTo, isInForce, heirs, id } }: { place: PlaceHistory }) {
  const say = usePlaceWords();
  const locale = useLocale();
  const day = formatDay(asOf);
  const hasEnded = validTo !== null && validTo < asOf;
  const standing = isInForce ? "places.detail.in-force" : "places.detail.not-begun";
  const isOwn = heirs.length === 1 && heirs[0]?.heir?.id === id;
  return (
    <section className="standing" aria-live="polite">
      <p>{hasEnded ? say("places.detail.ended", { day, to: formatDay(validTo) }) : say(standing, { day })}</p>
      {!isOwn && (
        <ul>
          {heirs.map(({ heir, share }) => (
            <li key={heir?.id ?? ""}>
              {heir === null ? say("places.detail.nobody") : <PlaceLink place={heir} day={asOf} />}
              {heirs.length > 1 && <span>{formatPercent(share, locale)}</span>}
            </li>
          ))}
        </ul>
      )}
      {heirs.some(({ isAssumed }) => isAssumed) && <p className="label">{say("places.detail.assumed")}</p>}
    </section>
  );
}

function Steps({ title, steps }: { title: string; steps: PlaceHistory["successors"] }) {
  const say = usePlaceWords();
  const told = steps.filter(({ other }) => other !== null);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="place-lines">
        {told.map(({ other, effectiveOn, basis }) => (
          <li key={`${other?.id} ${effectiveOn}`}>
            {other && <PlaceLink place={other} day={effectiveOn} />}
            <span className="label">
              {basis.instrument === null
                ? say("places.detail.no-basis", { day: formatDay(effectiveOn) })
                : say("places.detail.basis", { day: formatDay(effectiveOn), basis: basis.instrument })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Names({ place }: { place: PlaceHistory }) {
  const say = usePlaceWords();
  return (
    <section>
      <h2>{say("places.detail.names")}</h2>
      <ul className="place-lines">
        {place.names.map(({ kind, name, validFrom, validTo }) => (
          <li key={`${kind} ${name} ${validFrom}`}>
            <span lang="vi">{name}</span>
            <span className="label">
              {[say(`places.name.${kind}`), daysOf(validFrom, validTo)].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
      <NamePlace place={place} />
    </section>
  );

  function daysOf(from: PlainDate | null, to: PlainDate | null): string {
    if (from !== null && to !== null) return say("places.name.between", { from: formatDay(from), to: formatDay(to) });
    if (from !== null) return say("places.name.since", { from: formatDay(from) });
    return to === null ? "" : say("places.name.until", { to: formatDay(to) });
  }
}

function Boundaries({ boundaries }: Pick<PlaceHistory, "boundaries">) {
  const say = useWords<BoundaryWord>();
  const locale = useLocale();
  if (boundaries.length === 0) return null;
  return (
    <section>
      <h2>{say("boundaries.of-place")}</h2>
      <ul className="place-lines">
        {boundaries.map(({ validFrom, validTo, source, terms, matchedBy, areaHectares }) => (
          <li key={validFrom}>
            <span lang="vi">
              {say("boundaries.of-place.line", {
                source,
                terms,
                by: say(`boundaries.by.${matchedBy}`),
                area: formatNumber(Math.round(areaHectares), locale),
              })}
            </span>
            <span className="label">
              {validTo === null
                ? say("boundaries.of-place.since", { from: formatDay(validFrom) })
                : say("boundaries.of-place.between", { from: formatDay(validFrom), to: formatDay(validTo) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sources({ place: { provenance } }: { place: PlaceHistory }) {
  const say = usePlaceWords();
  return (
    <section>
      <h2>{say("places.detail.sources")}</h2>
      <p>{say(`places.confidence.${provenance.confidence}`)}</p>
      {provenance.note !== null && <p lang="vi">{provenance.note}</p>}
      <ul>
        {provenance.sources.map((source) => (
          <li key={source} className="label place-source">
            {source}
          </li>
        ))}
      </ul>
    </section>
  );
}
