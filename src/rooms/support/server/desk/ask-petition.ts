import { sql } from "kysely";
import { listHoldingsOfBodies, listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import { saveRows } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { type Database, hasErrorCode, inTransaction, type OpenTransaction } from "#store/index.ts";
import { type AskPetition, mayAskPetition, PetitionId, type PetitionSubject } from "../../model/index.ts";
import { petitionRegister } from "../registers.ts";
import { supportTables } from "../tables.ts";

const FOREIGN_KEY_VIOLATION = "23503";

type Asked = { readonly petitionId: PetitionId; readonly code: string };
type Refused =
  | NotAllowed
  | "petition-day-passed"
  | "petition-body-unknown"
  | "petition-subject-unknown"
  | "record-key-taken";

/** A body's petition becomes a row of the register like any other, with its sources and history, beside what it came from. */
export async function askPetition(
  db: Database,
  act: Act,
  { words, petitionerId, answererId, dueOn, subject }: AskPetition,
): Promise<Outcome<Asked, Refused>> {
  const allowed = mayAskPetition(act.actor, { bodies: [petitionerId] });
  if (!allowed.ok) return allowed;
  if (dueOn < act.on) return refuse("petition-day-passed", { day: dueOn });
  try {
    return await inTransaction(db, async (transaction): Promise<Outcome<Asked, Refused>> => {
      const known = await listHoldingsOfBodies(transaction, act.workspaceId, [petitionerId, answererId], act.on);
      if (!known.has(petitionerId) || !known.has(answererId)) return refuse("petition-body-unknown");
      const [petitioner] = await listNamed(transaction, act.workspaceId, [petitionerId]);
      const code = await nextCode(transaction, act);
      const name = petitioner ? nameOn(petitioner.names, act.on) : "";
      const saved = await saveRows(transaction, act, petitionRegister((actor) => mayAskPetition(actor, { bodies: [petitionerId] })), {
        rows: [
          {
            id: null,
            version: null,
            texts: {},
            source: null,
            values: { code, name: words, origin: "body", petitioner: name, petitionerId, answererId, state: "passed", receivedOn: act.on, dueOn },
          },
        ],
        source: { source: null, quote: null, asOf: act.on, certainty: "high" },
        mode: "save",
        knownKey: "refuse",
        locale: "vi",
      }); // prettier-ignore
      if (!saved.ok) return saved;
      const [row] = saved.value.rows;
      if (row?.state !== "created" || row.id === null) return refuse("petition-body-unknown");
      const petitionId = PetitionId.parse(row.id);
      if (subject !== null) await insertSubject(transaction, act, petitionId, subject);
      return done({ petitionId, code });
    });
  } catch (error) {
    if (hasErrorCode(error, FOREIGN_KEY_VIOLATION)) return refuse("petition-subject-unknown");
    throw error;
  }
}

/** `KN-2026-007`: the next of the year. Two who ask at once take turns. */
async function nextCode(transaction: OpenTransaction, { workspaceId, on }: Act): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`petition ${workspaceId}`}, 0))`.execute(transaction);
  const year = `KN-${on.slice(0, 4)}-`;
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(code from ${year.length + 1}::int)::int) as last from petition
    where workspace_id = ${workspaceId} and code collate "C" ~ ${`^${year}[0-9]{3,6}$`}`.execute(transaction);
  return `${year}${String((rows[0]?.last ?? 0) + 1).padStart(3, "0")}`;
}

async function insertSubject(
  transaction: OpenTransaction,
  { workspaceId }: Act,
  petitionId: PetitionId,
  { kind, id }: PetitionSubject,
): Promise<void> {
  await supportTables(transaction)
    .insertInto("petition_subject")
    .values({
      workspace_id: workspaceId,
      petition_id: petitionId,
      assignment_id: kind === "assignment" ? id : null,
      report_id: kind === "report" ? id : null,
    })
    .execute();
}
