import { Link } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import type { PlaceId } from "../model/index.ts";

type Props = { readonly place: { readonly id: PlaceId; readonly name: string }; readonly day: PlainDate };

/** The day goes along, so that the next page is seen as of the same day. */
export function PlaceLink({ place, day }: Props) {
  return (
    <Link className="link" to="/dia-ban/$placeId" params={{ placeId: place.id }} search={{ ngay: day }} lang="vi">
      {place.name}
    </Link>
  );
}
