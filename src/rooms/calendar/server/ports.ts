import type { Act, Actor } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";

import type { IcsEvent } from "../model/index.ts";

/** A figure of law as the rules room holds it; what this room reads of it. */
export type LegalFigure = {
  readonly key: string;
  readonly value: { readonly kind: string; readonly amount?: number };
  readonly instrument: string;
  readonly article: string | null;
  readonly office: object | null;
};

export type CalendarPorts = {
  /** The figure in force on the day of the event, in its territory. */
  readonly findFigure: (
    db: Database,
    act: Act,
    key: string,
    event: { readonly on: PlainDate; readonly territory: string | null },
  ) => Promise<LegalFigure | undefined>;
  /** The due days of what falls to the person who acts. */
  readonly listDuties: (db: Database, act: Act, locale: Locale) => Promise<readonly IcsEvent[]>;
  /** The person as they are now: undefined once they are suspended or gone. */
  readonly findActor: (db: Database, act: Act, actorId: string) => Promise<Actor | undefined>;
};
