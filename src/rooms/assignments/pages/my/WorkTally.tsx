import { formatNumber } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { MyWorkGroup, WorkGroup } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";

export const SHAPE_OF_GROUP: Readonly<Record<WorkGroup, string>> = {
  "to-confirm": "st waiting",
  "to-extend": "st waiting",
  "to-give-again": "st returned",
  "handed-back": "st returned",
  overdue: "st overdue",
  "to-accept": "st waiting",
  "due-soon": "st in-time",
  "extension-asked": "st waiting",
  stale: "finding",
};

/** How much waits, group by group; each leads down to its own. */
export function WorkTally({ groups }: { groups: readonly MyWorkGroup[] }) {
  const say = useDutyWords();
  const locale = useLocale();
  return (
    <nav className="my-tally" aria-label={say("duty.my.title")}>
      {groups.map(({ group, items, hasMore }) => {
        const inside = (
          <>
            <b>
              {formatNumber(items.length, locale)}
              {hasMore && "+"}
            </b>
            <span className={SHAPE_OF_GROUP[group]}>{say(`duty.my.${group}`)}</span>
          </>
        );
        return items.length > 0 ? (
          <a key={group} href={`#${group}`}>
            {inside}
          </a>
        ) : (
          <span key={group}>{inside}</span>
        );
      })}
    </nav>
  );
}
