import { type FileRefusalCode, inScratchFolder, type IncomingFile, receiveFile } from "#file-kit/index.ts";
import type { Upload } from "#server-kit/index.ts";
import { done, type Outcome, refuse, type Refusal } from "#shared/outcome.ts";
import { type Database, type IdempotencyRefusal, inTransaction, requestDigest, withIdempotency } from "#store/index.ts";
import {
  BOUNDARY_LIMITS,
  type LoadedBoundaries,
  type loadBoundariesEndpoint,
  matchShapes,
  mayKeepPlaces,
  type NotAllowed,
  type PlaceId,
  SaidOfShapes,
  type ShapeMatch,
} from "../../model/index.ts";
import { askBoundaryFile, type BoundaryFileAnswer } from "./ask-boundary-file.ts";
import { listHeldBeside, listMatchable } from "./boundary-queries.ts";
import type { BoundaryRefusalCode } from "./boundary-refusal.ts";
import type { CheckedAreas } from "./check-areas.ts";
import { keepBoundaries, type MatchedPlace, planBoundaries, type PlannedBoundary } from "./keep-boundaries.ts";
import { type Judged, tellBoundaries } from "./tell-boundaries.ts";

type Asked = Upload<typeof loadBoundariesEndpoint>;
export type LoadBoundariesRefusal = NotAllowed | FileRefusalCode | BoundaryRefusalCode | IdempotencyRefusal;

/** Takes in a file of boundaries: what would become of each shape, or, once a person has seen it, all of it at once. */
export async function loadBoundaries(
  db: Database,
  incomingFolder: string,
  asked: Asked,
): Promise<Outcome<LoadedBoundaries, LoadBoundariesRefusal>> {
  const allowed = mayKeepPlaces(asked.act.actor);
  if (!allowed.ok) return allowed;
  const { fileName: file, crs } = asked.query;
  if (crs === "vn2000") return refuse("boundary-not-degrees", { file });
  return inScratchFolder(incomingFolder, async (folder) => {
    const received = await receiveFile(asked.bytes, folder, BOUNDARY_LIMITS.fileMb);
    if (!received.ok) return named(received.refusal, file);
    const judged = await judge(db, asked, received.value);
    return judged.ok ? judged : named(judged.refusal, file);
  });
}

/** Every sentence about a file names it. */
function named(refusal: Refusal<LoadBoundariesRefusal>, file: string) {
  return refuse(refusal.code, { ...refusal.params, file });
}

async function judge(
  db: Database,
  asked: Asked,
  file: IncomingFile,
): Promise<Outcome<LoadedBoundaries, LoadBoundariesRefusal>> {
  const { act, query, signal, onProgress } = asked;
  const settings = (step: string) => ({
    signal,
    onProgress: ({ done: count, of }: { done: number; of: number }) => onProgress({ step, done: count, of }),
  });
  const read = await askBoundaryFile({ path: file.path, placeOf: null, against: null }, settings("reading-shapes"));
  if (!read.ok) return read;
  const places = await listMatchable(db, act.workspaceId, query.kind, query.validFrom);
  const judged: Judged = { read: read.value, places, ...matchShapes(read.value.shapes, places, saidOf(query.said)) };
  const matched = matchedPlaces(judged);
  if (matched.length === 0 && !judged.matches.some(({ state }) => state === "doubt"))
    return refuse("boundary-nothing-matched", { day: query.validFrom });
  const against = await listHeldBeside(db, act, query, judged.matches);
  if (query.mode === "dry-run") {
    const laid = await askBoundaryFile({ path: file.path, placeOf: null, against }, settings("checking-borders"));
    if (!laid.ok) return laid;
    const planned = await inTransaction(db, (transaction) =>
      planBoundaries(transaction, act, query.validFrom, matched),
    );
    return planned.ok ? done(tellBoundaries(judged, checkedOf(laid.value), planned.value, null)) : planned;
  }
  const open = judged.matches.filter(({ state }) => state === "doubt").length;
  if (open > 0) return refuse("boundaries-undecided", { count: open });
  const placeOf = placesOfShapes(judged.matches);
  const drawn = await askBoundaryFile({ path: file.path, placeOf, against }, settings("drawing-shapes"));
  if (!drawn.ok) return drawn;
  return keep(db, asked, file, judged, matched, drawn.value);
}

async function keep(
  db: Database,
  { act, key, query, signal }: Asked,
  { sha256 }: IncomingFile,
  judged: Judged,
  matched: readonly MatchedPlace[],
  drawn: BoundaryFileAnswer,
): Promise<Outcome<LoadedBoundaries, LoadBoundariesRefusal>> {
  const { drawings, crsSaidBy, vertices } = drawn;
  if (drawings === null) throw new Error("The worker was asked for drawings");
  const request = { key, endpoint: "loadBoundaries", requestDigest: requestDigest({ ...query, sha256 }) };
  return inTransaction(db, (transaction) =>
    withIdempotency(transaction, act, request, async (): Promise<Outcome<LoadedBoundaries, LoadBoundariesRefusal>> => {
      const planned: Outcome<PlannedBoundary[], "boundary-place-unknown"> = await planBoundaries(
        transaction,
        act,
        query.validFrom,
        matched,
      );
      if (!planned.ok) return planned;
      if (signal.aborted) return refuse("reading-cancelled");
      const { kind, validFrom, fileName, source, terms } = query;
      const sheet = { kind, validFrom, fileName, source, terms, sha256, crsSaidBy, vertices };
      const sheetId = await keepBoundaries(transaction, act, sheet, planned.value, drawings);
      return done(tellBoundaries(judged, checkedOf(drawn), planned.value, sheetId));
    }),
  );
}

function checkedOf({ checked }: BoundaryFileAnswer): CheckedAreas {
  if (checked === null) throw new Error("The worker was asked to lay the shapes over each other");
  return checked;
}

function saidOf(said: string): ReadonlyMap<number, PlaceId | null> {
  let read: unknown;
  try {
    read = JSON.parse(said);
  } catch {
    read = {};
  }
  const told = SaidOfShapes.safeParse(read);
  return new Map(Object.entries(told.success ? told.data : {}).map(([at, place]) => [Number(at), place]));
}

function placesOfShapes(matches: readonly ShapeMatch<PlaceId>[]): ReadonlyMap<number, PlaceId> {
  return new Map(matches.flatMap((match) => (match.state === "matched" ? [[match.at, match.place] as const] : [])));
}

/** One line for each place: several shapes of one place are its parts. */
function matchedPlaces({ matches, read }: Pick<Judged, "matches" | "read">): MatchedPlace[] {
  const shapes = new Map(read.shapes.map((shape) => [shape.at, shape]));
  const matched = matches.filter((match) => match.state === "matched");
  return [...Map.groupBy(matched, ({ place }) => place)].flatMap(([id, own]) => {
    const parts = own.flatMap(({ at }) => shapes.get(at) ?? []);
    const [first] = own;
    if (!first) return [];
    const isChecked = parts.every(({ crossings }) => crossings !== null);
    return [
      {
        id,
        by: first.by,
        at: first.at,
        shapeName: [first.code, first.name].filter(Boolean).join(" "),
        areaHectares: parts.reduce((sum, { areaHectares }) => sum + areaHectares, 0),
        crossings: isChecked ? parts.reduce((sum, { crossings }) => sum + (crossings?.count ?? 0), 0) : null,
      },
    ];
  });
}
