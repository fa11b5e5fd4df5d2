import { foldedForms } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  figureInForce,
  figuresInForce,
  type Event,
  type InForce,
  KNOWN_STATUTES,
  knownFromOffice,
  type KnownFigure,
  mayReadRules,
  type RuleField,
} from "../model/index.ts";
import { listOfficeFigures } from "./figure-queries.ts";

export type ListFigures = {
  readonly on?: PlainDate | undefined;
  readonly territory?: string | undefined;
  readonly field?: RuleField | undefined;
  readonly search?: string | undefined;
};
export type FigureList = { readonly on: PlainDate; readonly items: InForce[] };

/** The statute book and the office's own figures, as they stood on a day. */
export async function listFigures(
  db: Database,
  act: Act,
  { on = act.on, territory, field, search }: ListFigures,
): Promise<Outcome<FigureList, NotAllowed>> {
  const allowed = mayReadRules(act.actor);
  if (!allowed.ok) return allowed;
  const figures = await knownFigures(db, act);
  const items = figuresInForce(figures, { on, territory: territory ?? null })
    .filter(({ figure }) => field === undefined || figure.field === field)
    .filter(({ figure }) => search === undefined || isAbout(figure, search));
  return done({ on, items });
}

/**
 * For other rooms: the figure in force on the day of an event and in its territory, or undefined when nothing is known of it. Ask
 * `isUsableUnasked` before acting on it.
 */
export async function findFigure(db: Database, act: Act, key: string, event: Event): Promise<KnownFigure | undefined> {
  return figureInForce(await knownFigures(db, act), key, event);
}

async function knownFigures(db: Database, act: Act): Promise<readonly KnownFigure[]> {
  const own = await listOfficeFigures(db, act.workspaceId);
  return [...KNOWN_STATUTES, ...own.map(knownFromOffice)];
}

function isAbout({ name, instrument, key, value }: KnownFigure, search: string): boolean {
  const words = value.kind === "words" ? `${value.words.vi} ${value.words.en}` : "";
  const text = fold(`${name.vi} ${name.en} ${instrument} ${key} ${words}`);
  return foldedForms(search).some((form) => text.includes(form));
}
