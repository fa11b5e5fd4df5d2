import type { Act } from "#shared/act.ts";
import { fold } from "#shared/fold.ts";
import type { ReferencePort } from "#server-kit/index.ts";
import type { Database } from "#store/index.ts";
import { mayReadDrafts } from "../model/index.ts";
import { planTables } from "./tables.ts";

const MOST_CHOICES = 20;

/** Plans as what a register points to. Titles of plans for internal use are among them, so whoever is outside finds none. */
export const planReferences: ReferencePort = {
  async find(db, act, words) {
    if (!mayReadDrafts(act.actor).ok) return [];
    const rows = await plansOf(db, act).orderBy("created_at", "desc").orderBy("id", "desc").limit(200).execute();
    return rows
      .filter(({ title }) => fold(title).includes(fold(words)))
      .slice(0, MOST_CHOICES)
      .map(({ id, title }) => ({ id, name: title, hint: null }));
  },

  async names(db, act, ids) {
    if (ids.length === 0 || !mayReadDrafts(act.actor).ok) return new Map();
    const rows = await plansOf(db, act).where("id", "in", ids).execute();
    return new Map(rows.map(({ id, title }) => [id, title]));
  },

  async match(db, act, names) {
    const rows = names.length === 0 ? [] : await plansOf(db, act).where("title", "in", names).execute();
    return new Map(
      names.flatMap((name): [string, string][] => {
        const meant = rows.filter(({ title }) => title === name);
        return meant.length === 1 && meant[0] ? [[name, meant[0].id]] : [];
      }),
    );
  },

  /** A plan has a number where it was issued; files of an office name it by its title. */
  byCode: async () => new Map(),
};

function plansOf(db: Database, act: Act) {
  return planTables(db).selectFrom("plan").select(["id", "title"]).where("workspace_id", "=", act.workspaceId);
}
