import { lazy } from "react";

/** For the pages of other rooms: the map arrives with the page that shows it. */
export const BoundaryMap = lazy(async () => ({ default: (await import("./BoundaryMap.tsx")).BoundaryMap }));
export const Archipelagos = lazy(async () => ({ default: (await import("./Archipelagos.tsx")).Archipelagos }));
