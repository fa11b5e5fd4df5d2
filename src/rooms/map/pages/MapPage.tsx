import { useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import type { z } from "zod";
import { listPlaceLevelsEndpoint, PlaceKind } from "#rooms/places/model/index.ts";
import { usePlaceWords } from "#rooms/places/pages/index.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getLayerEndpoint, listLayersEndpoint } from "../model/index.ts";
import { MapAddress, MapView } from "./address.ts";
import { LayerPicture } from "./LayerPicture.tsx";
import "./map.css";
import { RecordsAtPlace } from "./RecordsAtPlace.tsx";
import { useMapWords } from "./use-map-words.ts";

type Layers = z.output<typeof listLayersEndpoint.output>["layers"];
type Levels = z.output<typeof listPlaceLevelsEndpoint.output>["levels"];

/** Where the records of a layer are: drawn where boundaries are loaded, else as tiles, always as a table. */
export function MapPage() {
  const say = useMapWords();
  const { ngay } = MapAddress.parse(useSearch({ strict: false }));
  const levels = useEndpoint(listPlaceLevelsEndpoint, { query: { as_of: ngay } });
  useTitle(say("map.title"));
  return <PageStates answer={levels}>{(own) => <LayersOf {...own} />}</PageStates>;
}

type LevelsProps = {
  readonly levels: Levels;
  readonly asOf: z.output<typeof listPlaceLevelsEndpoint.output>["asOf"];
};
const LOWEST_FIRST = ["commune", "district", "province"] as const;

/** Where nobody chose a level or a layer, the first ones that have something to show on the day. */
function LayersOf({ levels, asOf }: LevelsProps) {
  const { lop, cap } = MapAddress.parse(useSearch({ strict: false }));
  const present = LOWEST_FIRST.filter((kind) => levels.some((level) => level.kind === kind && level.places > 0));
  const wished = cap === undefined ? present : [cap];
  const layers = useEndpoint(listLayersEndpoint, { query: { kinds: wished.join(","), layer: lop, as_of: asOf } });
  return (
    <PageStates answer={layers}>
      {({ layers: all, first }) => {
        const layer = all.find(({ name }) => name === lop) ?? all.find(({ name }) => name === first?.layer) ?? all[0];
        const kind = first?.kind ?? wished[0] ?? "commune";
        return layer && <MapOf layers={all} layer={layer.name} levels={levels} kind={kind} asOf={asOf} />;
      }}
    </PageStates>
  );
}

type Props = LevelsProps & { readonly layers: Layers; readonly layer: string; readonly kind: PlaceKind };

function MapOf({ layers, layer, levels, kind, asOf }: Props) {
  const say = useMapWords();
  const navigate = useNavigate();
  const address = MapAddress.parse(useSearch({ strict: false }));
  const isDrawn = levels.some((level) => level.kind === kind && level.drawn > 0);
  const views = MapView.options.filter((view) => view !== "map" || isDrawn);
  const view = views.find((each) => each === address.xem) ?? views[0] ?? "table";
  const go = (part: MapAddress): void =>
    void navigate({ to: "/ban-do", search: { ...address, ...part }, replace: true });
  return (
    <main className="page map-page" id="main">
      <header>
        <h1>{say("map.title")}</h1>
        <AsOf day={asOf} onChoose={(ngay) => go({ ngay, o: undefined })} />
      </header>
      <Filters layers={layers} layer={layer} kind={kind} view={view} views={views} onChange={go} />
      <Layer layer={layer} kind={kind} view={view} asOf={asOf} address={address} onChange={go} />
    </main>
  );
}

type LayerProps = {
  readonly layer: string;
  readonly kind: PlaceKind;
  readonly view: MapView;
  readonly asOf: Props["asOf"];
  readonly address: MapAddress;
  readonly onChange: (part: MapAddress) => void;
};

function Layer({ layer, kind, view, asOf, address, onChange }: LayerProps) {
  const answer = useEndpoint(getLayerEndpoint, { params: { layer }, query: { kind, as_of: asOf } });
  return (
    <>
      <PageStates answer={answer}>
        {(found) => (
          <LayerPicture
            found={found}
            view={view}
            onChoose={(o) => onChange({ o })}
            onDay={(ngay) => onChange({ ngay, cap: undefined })}
          />
        )}
      </PageStates>
      <RecordsAtPlace
        layer={layer}
        kind={kind}
        day={asOf}
        place={address.o}
        placeName={answer.data?.ok ? answer.data.value.places.find(({ id }) => id === address.o)?.name : undefined}
        onClose={() => onChange({ o: undefined })}
      />
    </>
  );
}

type FilterProps = {
  readonly layers: Layers;
  readonly layer: string;
  readonly kind: PlaceKind;
  readonly view: MapView;
  readonly views: readonly MapView[];
  readonly onChange: (part: MapAddress) => void;
};

function Filters({ layers, layer, kind, view, views, onChange }: FilterProps) {
  const say = useMapWords();
  const sayPlace = usePlaceWords();
  const locale = useLocale();
  return (
    <div className="page-filters noprint">
      <Choice label={say("map.layer")} value={layer} onChoose={(lop) => onChange({ lop, o: undefined })}>
        {layers.map(({ name, label }) => ({ value: name, words: label[locale] }))}
      </Choice>
      <Choice
        label={say("map.level")}
        value={kind}
        onChoose={(cap) => onChange({ cap: PlaceKind.parse(cap), o: undefined })}
      >
        {PlaceKind.options.map((each) => ({ value: each, words: sayPlace(`places.kind.${each}`) }))}
      </Choice>
      <Choice label={say("map.view")} value={view} onChoose={(xem) => onChange({ xem: MapView.parse(xem) })}>
        {views.map((each) => ({ value: each, words: say(`map.view.${each}`) }))}
      </Choice>
      <button type="button" className="btn" onClick={() => print()}>
        {say("map.print")}
      </button>
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: readonly { readonly value: string; readonly words: string }[];
};

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}
