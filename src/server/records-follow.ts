import type { MovingRows } from "#rooms/organisations/model/index.ts";
import type { SuccessionFollower } from "#rooms/organisations/server/index.ts";
import { countHeld, handOn, isHandedOn, listHeld, type Register } from "#server-kit/index.ts";

/** How many rows a person is shown by name. */
const SHOWN = 100;
const LABEL = "register.succession";

/** Whoever goes on with a body's duties stands in its place in the records of every register that say who answers for them. */
export function recordsFollow(registers: readonly Register[]): SuccessionFollower {
  const declarations = registers.map(({ declaration }) => declaration).filter(isHandedOn);
  return {
    label: LABEL,
    isDated: false,

    preview: async (db, act, { handovers }) => {
      const bodies = handovers.map(({ from }) => from);
      const held = [];
      for (const declaration of declarations) held.push(...(await listHeld(db, act, declaration, bodies)));
      const ofBody = Map.groupBy(held, ({ body }) => body);
      return handovers.flatMap(({ from, to, rule }): MovingRows[] => {
        const own = ofBody.get(from) ?? [];
        if (own.length === 0) return [];
        const examples = own.slice(0, SHOWN).map(({ id, code, words }) => ({ id, code, words }));
        return [{ label: LABEL, from, to, rule, count: own.length, examples }];
      });
    },

    follow: async (transaction, act, { handovers, effectiveOn, basis }) => {
      const heirs = new Map(handovers.map(({ from, to }) => [String(from), to]));
      const source = { source: basis.instrument, quote: null, asOf: effectiveOn, certainty: "high" } as const;
      const handing = basis.instrument === null ? act : { ...act, reason: basis.instrument };
      for (const declaration of declarations) await handOn(transaction, handing, declaration, heirs, source);
    },

    countHeld: async (db, act) => {
      let count = 0;
      for (const declaration of declarations) count += await countHeld(db, act, declaration);
      return count;
    },
  };
}
