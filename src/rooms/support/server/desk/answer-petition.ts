import { saveRows } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { mayAnswerPetition, type PetitionId, type PetitionOutcome } from "../../model/index.ts";
import { petitionRegister } from "../registers.ts";
import { supportTables } from "../tables.ts";

export type AnswerPetition = {
  readonly petitionId: PetitionId;
  readonly version: number;
  readonly asked: { readonly outcome: PetitionOutcome; readonly answer: string };
};
type Answered = { readonly petitionId: PetitionId; readonly version: number };
type Refused = NotAllowed | "petition-not-found" | "petition-moved" | "petition-answered" | "record-key-taken";

/** The body that was asked says how: its words stand in the register, where whoever asked sees them. */
export async function answerPetition(
  db: Database,
  act: Act,
  { petitionId, version, asked: { outcome, answer } }: AnswerPetition,
): Promise<Outcome<Answered, Refused>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Answered, Refused>> => {
    const row = await supportTables(transaction)
      .selectFrom("petition")
      .select(["answerer_id", "answered_on", "version"])
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", petitionId)
      .where("ended_on", "is", null)
      .forUpdate()
      .executeTakeFirst();
    const answererId = row?.answerer_id ?? null;
    const whose = { bodies: answererId === null ? [] : [answererId] };
    const allowed = mayAnswerPetition(act.actor, whose);
    if (!allowed.ok) return allowed;
    if (!row) return refuse("petition-not-found");
    if (row.answered_on !== null) return refuse("petition-answered");
    if (row.version !== version) return refuse("petition-moved");
    const saved = await saveRows(transaction, act, petitionRegister((actor) => mayAnswerPetition(actor, whose)), {
      rows: [{ id: petitionId, version, texts: {}, source: null, values: { state: outcome, answeredOn: act.on, answer } }],
      source: { source: null, quote: null, asOf: act.on, certainty: "high" },
      mode: "save",
      knownKey: "refuse",
      locale: "vi",
    }); // prettier-ignore
    if (!saved.ok) return saved;
    const [written] = saved.value.rows;
    if (written?.state !== "updated") return refuse("petition-moved");
    return done({ petitionId, version: written.version ?? version + 1 });
  });
}
