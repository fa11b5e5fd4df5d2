import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { ScrollRegion } from "#web-kit/ScrollRegion.tsx";
import { useLocale } from "#web-kit/use-locale.ts";
import type { listDueValuesEndpoint } from "../../model/index.ts";
import { periodWords } from "../../model/period-words.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";

type Due = z.output<typeof listDueValuesEndpoint.output>;
type Props = {
  readonly label: string;
  readonly items: Due["items"];
  readonly names: Due["names"];
  readonly on: PlainDate;
};

/** Values that are due, each with the way to its indicator. */
export function DueTable({ label, items, names, on }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  return (
    <ScrollRegion className="road-table due-values" label={label}>
      <table>
        <thead>
          <tr>
            {(["indicator", "period", "due", "owner"] as const).map((column) => (
              <th scope="col" key={column}>
                {say(`due.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.indicatorId}>
              <th scope="row">
                <Link className="link" to="/chi-tieu/$indicatorId" params={{ indicatorId: item.indicatorId }}>
                  {item.name[locale]}
                </Link>
              </th>
              <td>{periodWords(item.period, say)}</td>
              <td className={item.dueOn < on ? "stale" : undefined}>
                {say(item.dueOn < on ? "due.late" : "due.by", { day: formatDay(item.dueOn) })}
                {!item.isOver && <span className="label">{` (${say("due.not-over")})`}</span>}
              </td>
              <td lang={item.ownerId === null ? undefined : "vi"}>
                {item.ownerId === null ? say("indicators.no-owner") : names[item.ownerId]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
