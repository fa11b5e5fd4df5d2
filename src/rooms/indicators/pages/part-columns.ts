import { listPlacesEndpoint } from "#rooms/places/model/index.ts";
import { fold } from "#shared/fold.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import type { Cell, GridColumn, GridOption } from "#web-kit/grid/grid-types.ts";
import type { Say } from "#web-kit/use-words.ts";
import { type Breakdown, readIndustry } from "../model/index.ts";
import type { IndicatorPageWord } from "../model/page-wording.ts";
import { placesWithin } from "./places-within.ts";

const SUGGESTED = 12;

/** Places that a row of the grid may speak of, by themselves and by their names; grows as people look for others. */
export class PlacesAtHand {
  readonly #names = new Map<string, string>();
  readonly #day: PlainDate;

  constructor(day: PlainDate, names: Readonly<Record<string, string>>) {
    this.#day = day;
    for (const [id, name] of Object.entries(names)) this.#names.set(id, name);
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? "";
  }

  /** Undefined where no place at hand has the name, or more than one. */
  idOf(name: string): string | undefined {
    const found = [...this.#names].filter(([, own]) => fold(own) === fold(name.trim()));
    return found.length === 1 ? found[0]?.[0] : undefined;
  }

  /** The places within one, so that their names can be pasted. */
  async bringWithin(parent: string | null): Promise<void> {
    for (const { id, name } of await placesWithin(parent, this.#day)) this.#names.set(id, name);
  }

  async search(words: string): Promise<GridOption[]> {
    const search = words.trim();
    const query = { as_of: this.#day, limit: SUGGESTED, ...(search !== "" && { search }) };
    const answer = await callEndpoint(listPlacesEndpoint, { query });
    if (!answer.ok) return [];
    for (const { id, name } of answer.value.items) this.#names.set(id, name);
    return answer.value.items.map(({ id, name }) => ({ value: id, words: name, hint: null }));
  }
}

/** Columns that say of what part a row speaks; empty: of the whole. */
export function partColumns(
  breakdowns: readonly Breakdown[],
  places: PlacesAtHand,
  base: Omit<GridColumn, "key" | "title" | "width">,
  say: Say<IndicatorPageWord>,
): GridColumn[] {
  const columns: Readonly<Record<Breakdown, GridColumn>> = {
    place: {
      ...base,
      key: "place",
      title: say("indicators.enter.place"),
      width: 200,
      write: (value) => (typeof value === "string" ? places.nameOf(value) : ""),
      read: (words) => readOr(words, places.idOf(words), say("indicators.enter.place-unknown")),
      options: async (words) => places.search(words),
    },
    industry: {
      ...base,
      key: "industry",
      title: say("indicators.enter.industry"),
      width: 140,
      read: (words) => readOr(words, readIndustry(words), say("indicators.enter.industry-unreadable")),
    },
    group: { ...base, key: "group", title: say("indicators.enter.group"), width: 140 },
  };
  return breakdowns.map((each) => columns[each]);
}

function readOr(words: string, value: string | undefined, problem: string): Cell {
  if (words.trim() === "") return { kind: "value", value: null };
  return value === undefined ? { kind: "words", words, problem } : { kind: "value", value };
}
