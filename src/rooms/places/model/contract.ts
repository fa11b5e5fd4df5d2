import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceChange, PlaceChangeEffect } from "./place-change.ts";
import { AsOfListQuery, AsOfQuery } from "./listing.ts";
import { PlaceHistory, PlaceId, PlaceKind, PlaceSummary, Region } from "./place.ts";
import { mayKeepPlaces, mayReadPlaces } from "./policy.ts";

export const listPlacesEndpoint = endpoint({
  name: "listPlaces",
  method: "GET",
  path: "/api/places",
  summary: "Places in force on a day, by name",
  permission: mayReadPlaces,
  query: AsOfListQuery.extend({ kind: PlaceKind.optional(), region: Region.optional(), parent: PlaceId.optional() }),
  output: z.object({ asOf: PlainDate, items: z.array(PlaceSummary), nextCursor: z.string().nullable() }),
});

export const getPlaceEndpoint = endpoint({
  name: "getPlace",
  method: "GET",
  path: "/api/places/:placeId",
  summary: "A place through time: names, what it came from, what it became, who holds its area on a day",
  permission: mayReadPlaces,
  params: z.object({ placeId: PlaceId }),
  query: AsOfQuery,
  output: PlaceHistory,
});

export const changePlacesEndpoint = endpoint({
  name: "changePlaces",
  method: "POST",
  path: "/api/places/changes",
  summary:
    "Places merge, split or end on a day, with a decision for every row that counts for one that ends; or what would change",
  permission: mayKeepPlaces,
  body: PlaceChange.extend({ mode: z.enum(["dry-run", "record"]) }),
  output: PlaceChangeEffect,
});
