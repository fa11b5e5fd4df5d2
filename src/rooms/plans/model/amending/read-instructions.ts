import type { Reading } from "#rooms/documents/model/index.ts";
import { type AmendingUnit, orderOf, unitsOf } from "./amending-units.ts";
import { annexWording } from "./annex-wording.ts";
import type { Address, Instruction } from "./instruction.ts";
import { formOf, type Form, ordersSomething } from "./order-form.ts";

type Above = { readonly level: number; readonly address: Address; readonly numbers: readonly string[] };

const NUMBER = /\d+[\p{L}]?(?:\/\d{4})?\/[\p{Lu}Đ]{2,}(?:-[\p{Lu}Đ\d]+)*/gu;

/**
 * What an amending document orders, in its order. A line that only opens those below it ("Sửa đổi Mục II như sau:") lends them its address. Nothing that amends is passed over: what
 * the grammar cannot read comes out as `other`.
 */
export function instructionsOf(reading: Reading): Instruction[] {
  const units = unitsOf(reading);
  const instructions: Instruction[] = [];
  let above: Above[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) break;
    above = above.filter(({ level }) => level < unit.level);
    const order = orderOf(unit);
    if (!ordersSomething(order)) continue;
    const form = formOf(order);
    const numbers = order.match(NUMBER) ?? [];
    if (opensOthers(units, at, form)) {
      above.push({ level: unit.level, address: form.targets[0] ?? [], numbers });
      continue;
    }
    const below = form.needsWording && unit.quotes.length === 0 ? unquotedBelow(units, at) : [];
    const read = instructionOf(reading, unit, below, form, numbers, above);
    instructions.push(...read);
    at += below.length;
  }
  return instructions;
}

/** "… như sau:" with instructions below it orders nothing by itself; so does "sửa đổi một số nội dung". */
function opensOthers(units: readonly AmendingUnit[], at: number, form: Form): boolean {
  const [unit, next] = [units[at], units[at + 1]];
  if (!unit || unit.quotes.length > 0) return false;
  if (form.isOfSeveral) return true;
  return /:\s*$/u.test(unit.masked) && next !== undefined && next.level > unit.level && ordersSomething(orderOf(next));
}

/** A new wording that stands below without quotation marks goes on until the next order or a label of the order's own depth. */
function unquotedBelow(units: readonly AmendingUnit[], at: number): AmendingUnit[] {
  const unit = units[at];
  if (!unit || !/:\s*$/u.test(unit.masked)) return [];
  const below: AmendingUnit[] = [];
  for (const next of units.slice(at + 1)) {
    if (next.level === 1 || ordersSomething(orderOf(next))) break;
    below.push(next);
  }
  return below;
}

function instructionOf(
  reading: Reading,
  unit: AmendingUnit,
  below: readonly AmendingUnit[],
  form: Form,
  own: readonly string[],
  above: readonly Above[],
): Instruction[] {
  const quoted = unit.quotes.map(({ start, end }) => reading.text.slice(start, end).trim());
  const [first, last] = [below[0], below.at(-1)];
  const unquoted = first && last ? reading.text.slice(first.start, last.end) : "";
  const lent = above.flatMap(({ address }) => address);
  const targets = form.targets.map((target) => within(lent, target));
  const common = {
    span: { start: unit.start, end: last?.end ?? unit.end },
    beside: form.beside && { ...form.beside, address: within(lent, form.beside.address) },
    numbers: [...above.flatMap(({ numbers }) => numbers), ...own],
  };
  switch (form.kind) {
    case "replace-words":
    case "add-words": {
      const [known, wording] = form.isReversed
        ? [quoted.slice(1), quoted[0] ?? ""]
        : [quoted.slice(0, -1), quoted.at(-1) ?? ""];
      const scope = targets.length === 0 && lent.length > 0 ? [lent] : targets;
      return [{ ...common, kind: form.kind, targets: scope, known, wording }];
    }
    case "drop-words": {
      const scope = targets.length === 0 && lent.length > 0 ? [lent] : targets;
      return [{ ...common, kind: form.kind, targets: scope, known: quoted, wording: "" }];
    }
    case "repeal":
      return targets.map((target) => ({ ...common, kind: form.kind, targets: [target], known: [], wording: "" }));
    case "replace":
    case "replace-title":
    case "add": {
      if (quoted.length > 1 && quoted.length === targets.length) {
        return targets.map((target, at) => {
          return { ...common, kind: form.kind, targets: [target], known: [], wording: quoted[at] ?? "" };
        });
      }
      const annex = form.annex === null ? "" : annexWording(reading, form.annex);
      const wording = quoted.length > 0 ? quoted.join("\n") : unquoted === "" ? annex : unquoted;
      const scope = targets.length === 0 && lent.length > 0 ? [lent] : targets;
      return [{ ...common, kind: form.kind, targets: scope, known: [], wording }];
    }
    case "other":
      return [{ ...common, kind: form.kind, targets, known: [], wording: "" }];
  }
}

/** An address below one that is already said: of the outer one only what lies further out. */
function within(outer: Address, inner: Address): Address {
  const outermost = inner[0]?.rank ?? Number.POSITIVE_INFINITY;
  return [...outer.filter(({ rank }) => rank < outermost), ...inner];
}
