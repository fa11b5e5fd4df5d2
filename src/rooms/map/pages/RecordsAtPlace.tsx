import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { PlaceId, type PlaceKind } from "#rooms/places/model/index.ts";
import { PlaceLink } from "#rooms/places/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { Drawer } from "#web-kit/Drawer.tsx";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { listLayerRecordsEndpoint } from "../model/index.ts";
import { RecordLink } from "./RecordLink.tsx";
import { useMapWords } from "./use-map-words.ts";

type Props = {
  readonly layer: string;
  readonly kind: PlaceKind;
  readonly day: PlainDate;
  readonly place: PlaceId | "above" | "elsewhen" | undefined;
  readonly placeName: string | undefined;
  readonly onClose: () => void;
};

/** The records that stand at a place of the map, beside it. */
export function RecordsAtPlace({ layer, kind, day, place, placeName, onClose }: Props) {
  const say = useMapWords();
  const turn = useRef(onClose);
  turn.current = onClose;
  const close = useCallback(() => turn.current(), []);
  const answer = useQuery({
    queryKey: [listLayerRecordsEndpoint.name, layer, kind, day, place],
    queryFn: () =>
      callEndpoint(listLayerRecordsEndpoint, {
        params: { layer },
        query: { kind, as_of: day, place: place ?? "above" },
      }),
    enabled: place !== undefined,
  });
  const own = PlaceId.safeParse(place);
  const head =
    place === "above" ? (
      say("map.above.title")
    ) : place === "elsewhen" ? (
      say("map.elsewhen.title")
    ) : (
      <span lang="vi">{placeName}</span>
    );
  return (
    <Drawer isOpen={place !== undefined} head={<b>{head}</b>} onClose={close}>
      {answer.data && !answer.data.ok && <ProblemNote problem={{ kind: "refused", refusal: answer.data.refusal }} />}
      {answer.error && (
        <ProblemNote problem={{ kind: "failed", error: answer.error }} onRetry={() => void answer.refetch()} />
      )}
      {answer.data?.ok && (
        <div className="map-records">
          {own.success && (
            <p>
              <PlaceLink place={{ id: own.data, name: say("map.open-place") }} day={day} />
            </p>
          )}
          {answer.data.value.items.length === 0 && <p>{say("map.none-here")}</p>}
          <ul>
            {answer.data.value.items.map((record) => (
              <li key={record.key}>
                <RecordLink record={record} isPlaceNamed={record.place !== placeName} />
              </li>
            ))}
          </ul>
          {answer.data.value.isMore && <p className="label">{say("map.more-records")}</p>}
        </div>
      )}
    </Drawer>
  );
}
