import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import type { PlanId, PlanPage } from "../../model/index.ts";
import { getPlan } from "../get-plan.ts";
import { listPlans } from "../list-plans.ts";
import type { ThemePorts } from "../ports.ts";

type PlanChoice = { readonly id: PlanId; readonly title: string; readonly isIllustration: boolean };

export type PlanOfThemes = {
  readonly choices: PlanChoice[];
  readonly chosen: PlanChoice | null;
  readonly page: PlanPage | null;
};

const MOST_PLANS = 100;

/** The plan whose words the themes are looked for in: the asked one, else the newest that runs. */
export async function planOfThemes(
  db: Database,
  act: Act,
  asked: PlanId | undefined,
  ports: Pick<ThemePorts, "chips">,
): Promise<PlanOfThemes> {
  const listed = await listPlans(db, act, { limit: MOST_PLANS });
  const choices = (listed.ok ? listed.value.items : [])
    .filter(({ state }) => state === "published")
    .map(({ id, title, isIllustration }) => ({ id, title, isIllustration }));
  const chosen = choices.find(({ id }) => id === asked) ?? choices[0] ?? null;
  const page = chosen && (await getPlan(db, act, chosen.id, ports));
  return { choices, chosen, page: page?.ok ? page.value : null };
}
