import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { importIndicators } from "#rooms/indicators/server/index.ts";
import { readOrganisationRegister, readReorganisations } from "#rooms/organisations/model/index.ts";
import { importOrganisations, importReorganisations } from "#rooms/organisations/server/index.ts";
import { readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { importRecords, RecordFile } from "#server-kit/index.ts";
import type { OpenTransaction } from "#store/index.ts";
import { registers } from "./registers.ts";
import { organisationPorts, planPorts } from "./rooms.ts";

/** The illustration bears no date; it speaks of eighteen districts and of figures to October 2024, so it names the bodies of that year. */
const PLAN_DAY = PlainDate.parse("2024-12-31");

/**
 * Loads the bundled illustration through the same use cases that a person's clicks call, so the first start shows a published
 * plan. Its proposals are accepted as they were found: the plan's own face says that it is an illustration.
 */
export async function loadExample(transaction: OpenTransaction, act: Act, textFile: string): Promise<void> {
  const loading = { ...act, reason: "bundled example" };
  const folder = dirname(textFile);
  const places = readPlaceRegister(await readJson(join(folder, "places.json")));
  given(await importPlaces(transaction, loading, places));
  const organisations = readOrganisationRegister(await readJson(join(folder, "organisations.json")));
  given(await importOrganisations(transaction, loading, organisations));
  for (const register of registers) {
    const file = join(folder, "registers", `${register.declaration.name}.json`);
    given(await importRecords(transaction, loading, register, RecordFile.parse(await readJson(file))));
  }
  given(await importIndicators(transaction, loading, await readJson(join(folder, "indicators.json"))));
  const text = await readFile(textFile, "utf8");
  const { planId } = given(await importPlan(transaction, loading, { text, fileName: "plan.txt" }));
  given(await acceptConfident(transaction, loading, { planId, confidence: 0 }));
  const { version, coverage } = given(await getReview(transaction, loading, planId));
  given(
    await publishPlan(
      transaction,
      loading,
      { planId, version, undecidedSeen: coverage.undecided, bodiesOn: PLAN_DAY },
      planPorts,
    ),
  );
  // The plan speaks before the reform; the reform then moves what it gave out.
  const reform = readReorganisations(await readJson(join(folder, "reorganisations.json")));
  given(await importReorganisations(transaction, loading, reform, organisationPorts));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`The bundled example was refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params)}`);
}
