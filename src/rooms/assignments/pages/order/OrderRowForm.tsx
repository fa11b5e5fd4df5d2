import { useEffect, useId, useRef } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { TextField } from "#web-kit/TextField.tsx";
import { useWords } from "#web-kit/use-words.ts";
import {
  bodiesOfRow,
  givenOfRow,
  type OrderEdit,
  type OrderRow,
  type OrderWord,
  setByGiver,
} from "../../model/index.ts";
import { BodiesField } from "./BodiesField.tsx";

type Props = {
  readonly row: OrderRow;
  readonly place: number;
  /** The document's words; null: none are kept. */
  readonly words: string | null;
  /** Of the document: bodies are those of that day. */
  readonly day: PlainDate | null;
  readonly unknown: ReadonlySet<string>;
  /** It was just added: the person goes on typing in it. */
  readonly isFresh: boolean;
  readonly onEdit: (part: OrderEdit) => void;
};

/** One assignment on the desk: the document's words stand fast, everything else is edited in place. */
export function OrderRowForm({ row, place, words, day, unknown, isFresh, onEdit }: Props) {
  const say = useWords<OrderWord>();
  const [id, dayId] = [useId(), useId()];
  const typing = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isFresh) typing.current?.focus();
  }, [isFresh]);
  const { leads, coordinators } = bodiesOfRow(row);
  const nobody = [...leads, ...coordinators].filter((name) => unknown.has(name));
  const isSet = row.isIn && setByGiver(words, givenOfRow(row)).length > 0;

  return (
    <li className="order-row" data-out={!row.isIn || undefined}>
      <p className="order-row-head">
        <label htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={row.isIn}
            onChange={({ currentTarget }) => onEdit({ isIn: currentTarget.checked })}
            aria-label={say("order.in.row", { place })}
          />{" "}
          {place}
        </label>
        {row.origin !== "proposed" && <span className="label">{say(`order.${row.origin}`)}</span>}
      </p>
      {row.origin === "typed" ? (
        <TextField
          label={say("order.words")}
          rows={2}
          field={typing}
          value={row.words}
          onValue={(typed) => onEdit({ words: typed })}
        />
      ) : (
        <blockquote className="duty-quote" lang="vi">
          {row.words}
        </blockquote>
      )}
      {row.isIn && (
        <div className="order-fields">
          <BodiesField
            day={day}
            label={say("order.leads")}
            value={row.leads}
            onValue={(typed) => onEdit({ leads: typed })}
          />
          <BodiesField
            day={day}
            label={say("order.coordinators")}
            value={row.coordinators}
            onValue={(typed) => onEdit({ coordinators: typed })}
          />
          <div className="field">
            <label htmlFor={dayId}>{say("order.due")}</label>
            <input
              id={dayId}
              type="date"
              value={row.dueOn}
              onChange={({ currentTarget }) => onEdit({ dueOn: currentTarget.value })}
            />
            {row.deadlineWords !== null && <small>{say("order.due.words", { words: row.deadlineWords })}</small>}
          </div>
          <TextField label={say("order.product")} value={row.product} onValue={(product) => onEdit({ product })} />
        </div>
      )}
      {row.isIn &&
        row.lacks.map((lack) => (
          <p key={lack} className="order-lack">
            {say(`order.lacks.${lack}`)}
          </p>
        ))}
      {row.isIn && nobody.length > 0 && (
        <p className="finding">{say("order.unknown", { names: nobody.map((name) => `“${name}”`).join(", ") })}</p>
      )}
      {isSet && <p className="added">{say("order.set")}</p>}
    </li>
  );
}
