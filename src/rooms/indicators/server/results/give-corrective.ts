import type { z } from "zod";
import { AssignmentSource, GivenAssignment, mayGive } from "#rooms/assignments/model/index.ts";
import { giveAssignments, type GiveRefusal } from "#rooms/assignments/server/index.ts";
import { organisationReferences } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { writeFigure } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { createSay } from "#shared/say.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { gapUnit, type giveCorrectiveEndpoint, type IndicatorId, type ListedStanding } from "../../model/index.ts";
import { indicatorPageWording } from "../../model/page-wording.ts";
import { periodWords } from "../../model/period-words.ts";
import { listedFrom } from "../listed-from.ts";
import { indicatorTables } from "../tables.ts";
import { saveResultLink } from "./result-queries.ts";

export type GiveCorrective = z.output<NonNullable<typeof giveCorrectiveEndpoint.body>> & {
  readonly indicatorId: IndicatorId;
};
type Given = z.output<typeof giveCorrectiveEndpoint.output>;
export type CorrectiveRefusal = GiveRefusal | "indicator-not-found" | "road-not-missed" | "correction-due-too-early";

const say = createSay([indicatorPageWording]);

/**
 * A missed target gives an assignment. Its basis is the standing as it is kept, in the language of the office's documents, so that the
 * figure which was the ground for it stays readable; and it is kept that the assignment serves the indicator.
 */
export async function giveCorrective(
  db: Database,
  act: Act,
  { indicatorId, roadId, words, leadId, dueOn }: GiveCorrective,
): Promise<Outcome<Given, CorrectiveRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Given, CorrectiveRefusal>> => {
    const allowed = mayGive(act.actor);
    if (!allowed.ok) return allowed;
    if (dueOn <= act.on) return refuse("correction-due-too-early", { day: dueOn });
    const row = await indicatorTables(transaction)
      .selectFrom("indicator_standing")
      .selectAll()
      .where("workspace_id", "=", act.workspaceId)
      .where("indicator_id", "=", indicatorId)
      .where("road_id", "=", roadId)
      .executeTakeFirst();
    if (!row) return refuse("indicator-not-found");
    const standing = listedFrom(row);
    if (standing.status !== "off" && standing.status !== "behind") return refuse("road-not-missed");
    const lead = (await organisationReferences.names(transaction, act, [leadId])).get(leadId);
    if (lead === undefined) return refuse("organisation-not-found");
    const basis = basisOf(standing, act);
    const given = await giveAssignments(transaction, act, {
      source: AssignmentSource.parse({
        kind: "other",
        number: null,
        issuedOn: act.on,
        // A road gives at most one source a day, so that each keeps its own basis.
        issuer: say("vi", "indicators.correct.issuer", { code: standing.code }),
        basis,
      }),
      items: [GivenAssignment.parse({ words, leads: [{ name: lead, organisationId: leadId }], dueOn })],
    });
    if (!given.ok) return given;
    const [item] = given.value.items;
    if (!item) throw new Error("An assignment that was given has no answer");
    const link = { end: { kind: "assignment" as const, id: item.assignmentId }, indicatorId, basis };
    const linkId = await saveResultLink(transaction, act, { ...link, state: "confirmed" });
    await appendAudit(transaction, act, {
      act: "result-link-confirmed",
      subject: { kind: "result-link", id: linkId },
      after: { ...link, roadId },
    });
    return done(item);
  });
}

function basisOf({ code, name, unit, judged }: ListedStanding, { on }: Act): string {
  const [year, month, day] = on.split("-");
  const figure = (value: number) => writeFigure(value, 2, "vi");
  const finding = judged
    ? say("vi", "indicators.road.judged", {
        period: periodWords(judged.period, (key, params) => say("vi", key, params)),
        value: figure(judged.value),
        planned: figure(judged.planned),
        gap: `${judged.gap < 0 ? "-" : "+"}${figure(Math.abs(judged.gap))}`,
        gapUnit: gapUnit(unit.vi, "vi"),
        unit: unit.vi,
      })
    : "";
  return say("vi", "indicators.correct.basis", { code, name: name.vi, day: `${day}/${month}/${year}`, finding });
}
