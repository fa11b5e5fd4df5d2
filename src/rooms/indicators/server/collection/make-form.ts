import { calendarOf, type CalendarSettings, nextWorkingDay, workingDayOf } from "#rooms/calendar/model/index.ts";
import { findOfficeCalendar } from "#rooms/calendar/server/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listCommuneCommittees, listPlacesOfBodies } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  CollectionFormId,
  type FormFields,
  type FormRow,
  mayMakeForms,
  rowsAsked,
} from "../../model/collection/index.ts";
import { isOwnPeriod, type NotAllowed, partKey } from "../../model/index.ts";
import { namedPlaces } from "../names.ts";
import { indicatorTables } from "../tables.ts";
import { indicatorsOfRows } from "./asked-of-rows.ts";
import { countReminder, findForm, insertForm, insertReplies, listReplies } from "./form-queries.ts";
import { overlapsOfForm, placesOfForm, rowsHeldToday } from "./places-of-form.ts";

export type MakeFormRefusal =
  | NotAllowed
  | "indicator-not-found"
  | "form-indicator-derived"
  | "form-period-not-own"
  | "form-row-twice"
  | "form-place-unknown"
  | "form-places-overlap"
  | "form-column-twice";

/** A form whose cells can all become values; a due day on which nobody works moves to the next working day. */
export async function makeForm(
  db: Database,
  act: Act,
  { withOverlaps = false, ...fields }: FormFields & { readonly withOverlaps?: boolean },
): Promise<Outcome<{ formId: CollectionFormId; dueOn: PlainDate }, MakeFormRefusal>> {
  const allowed = mayMakeForms(act.actor);
  if (!allowed.ok) return allowed;
  const twice = twiceIn(fields.columns.map(({ period }) => period));
  if (twice !== undefined) return refuse("form-column-twice", { period: twice });
  const keyOf = ({ indicatorId, ...part }: FormRow) => `${indicatorId} ${partKey(part)}`;
  const sameRow = twiceIn(fields.rows.map(keyOf));
  return inTransaction(db, async (transaction) => {
    const indicators = await indicatorsOfRows(transaction, act, fields);
    const places = await namedPlaces(transaction, act, fields.rows);
    for (const row of fields.rows) {
      const indicator = indicators.get(row.indicatorId);
      if (!indicator) return refuse("indicator-not-found");
      if (sameRow === keyOf(row)) return refuse("form-row-twice", { code: indicator.code });
      if (row.placeId !== null && !places.has(row.placeId))
        return refuse("form-place-unknown", { code: indicator.code });
      if (indicator.formula !== null) return refuse("form-indicator-derived", { code: indicator.code });
      const wrong = fields.columns.find(({ period }) => !isOwnPeriod(indicator.frequency, period));
      if (wrong) return refuse("form-period-not-own", { code: indicator.code, period: wrong.period });
    }
    const [overlap] = overlapsOfForm(fields, [], await placesOfForm(transaction, act, fields, []));
    if (overlap && !withOverlaps) {
      const { outer, inner } = overlap;
      const names = inner.slice(0, NAMED).map((id) => places.get(id) ?? "");
      return refuse("form-places-overlap", {
        outer: places.get(outer) ?? "",
        count: inner.length,
        names: names.join("; "),
      });
    }
    const calendar = calendarOf(await findOfficeCalendar(transaction, act.workspaceId));
    const form = {
      ...fields,
      id: newId(CollectionFormId),
      dueOn: workingOn(fields.dueOn, calendar),
      state: "draft" as const,
    };
    await insertForm(transaction, act, form);
    await appendAudit(transaction, act, {
      act: "collection-form-made",
      subject: { kind: "collection-form", id: form.id },
      after: form,
    });
    return done({ formId: form.id, dueOn: form.dueOn });
  });
}

/** So many places say which are meant. */
const NAMED = 3;

/** Two rows or columns of the same would bind one figure to two cells. */
function twiceIn(names: readonly string[]): string | undefined {
  return names.find((each, at) => names.indexOf(each) !== at);
}

/** By the office's own calendar: its days off and its days worked instead. */
function workingOn(day: PlainDate, calendar: CalendarSettings): PlainDate {
  if (workingDayOf(day, calendar).working) return day;
  const next = nextWorkingDay(day, calendar);
  return next.ok ? next.value.date : day;
}

export type SendForm = {
  readonly formId: CollectionFormId;
  readonly bodies: readonly OrganisationId[];
  readonly toAllCommunes: boolean;
};

/**
 * Asks the bodies named and, in one step, every commune that stands on the day; nobody is asked twice, and nobody of whose place the form
 * has no row.
 */
export async function sendForm(
  db: Database,
  act: Act,
  { formId, bodies, toAllCommunes }: SendForm,
): Promise<
  Outcome<
    { asked: number; known: number; without: number },
    NotAllowed | "form-not-found" | "form-bodies-missing" | "form-asks-nothing" | "organisation-not-found"
  >
> {
  const allowed = mayMakeForms(act.actor);
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    const form = await findForm(transaction, act, formId);
    if (!form) return refuse("form-not-found");
    const communes = toAllCommunes ? await listCommuneCommittees(transaction, act.workspaceId, act.on) : [];
    const all = [...new Set([...bodies, ...communes])];
    if (all.length === 0) return refuse("form-bodies-missing");
    const places = await listPlacesOfBodies(transaction, act.workspaceId, all);
    if (all.some((id) => !places.has(id))) return refuse("organisation-not-found");
    const known = new Set((await listReplies(transaction, act, formId)).map(({ organisationId }) => organisationId));
    const held = await rowsHeldToday(transaction, act, form);
    const unknown = all.filter((id) => !known.has(id));
    const fresh = unknown.filter((id) => rowsAsked(form.rows, places.get(id) ?? null, held).length > 0);
    if (unknown.length === all.length && fresh.length === 0) return refuse("form-asks-nothing");
    await insertReplies(transaction, act, formId, fresh.map((id) => ({ id, placeId: places.get(id) ?? null }))); // prettier-ignore
    await indicatorTables(transaction)
      .updateTable("collection_form")
      .set((eb) => ({ state: "sent", version: eb("version", "+", 1) }))
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", formId)
      .execute();
    await appendAudit(transaction, act, {
      act: "collection-form-sent",
      subject: { kind: "collection-form", id: formId },
      after: { bodies: fresh },
    });
    return done({ asked: fresh.length, known: all.length - unknown.length, without: unknown.length - fresh.length });
  });
}

/** Chases whoever has not answered; each time is counted. */
export async function remindForm(
  db: Database,
  act: Act,
  { formId, bodies }: { readonly formId: CollectionFormId; readonly bodies: readonly OrganisationId[] | null },
): Promise<Outcome<{ reminded: number }, NotAllowed | "form-not-found">> {
  const allowed = mayMakeForms(act.actor);
  if (!allowed.ok) return allowed;
  return inTransaction(db, async (transaction) => {
    if (!(await findForm(transaction, act, formId))) return refuse("form-not-found");
    const open = (await listReplies(transaction, act, formId)).filter(
      ({ state }) => state === "asked" || state === "returned",
    );
    const chased = open
      .map(({ organisationId }) => organisationId)
      .filter((id) => bodies === null || bodies.includes(id));
    if (chased.length > 0) await countReminder(transaction, act, formId, chased);
    await appendAudit(transaction, act, {
      act: "collection-form-reminded",
      subject: { kind: "collection-form", id: formId },
      after: { bodies: chased },
    });
    return done({ reminded: chased.length });
  });
}
