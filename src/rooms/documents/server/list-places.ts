import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { Database } from "#store/index.ts";
import { mayReadFiles, placesOf, type Span, type TextId, type WordPlace } from "../model/index.ts";
import { listPagesWith } from "./page-queries.ts";

/** Where words of a text stand in its original. A text without pages has no places. */
export async function listPlaces(
  db: Database,
  act: Act,
  textId: TextId,
  span: Span,
): Promise<Outcome<{ places: WordPlace[] }, NotAllowed>> {
  const allowed = mayReadFiles(act.actor);
  if (!allowed.ok) return allowed;
  const pages = await listPagesWith(db, act.workspaceId, textId, span);
  const places = pages.flatMap(({ words, turn, ...shape }) =>
    placesOf([{ ...shape, turn, words }], span).map(({ boxes }) => ({ ...shape, boxes: [...boxes] })),
  );
  return done({ places });
}
