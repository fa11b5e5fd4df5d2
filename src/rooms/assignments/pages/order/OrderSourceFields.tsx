import { useId } from "react";
import { TextField } from "#web-kit/TextField.tsx";
import { useWords } from "#web-kit/use-words.ts";
import { type OrderWord, SourceKind } from "../../model/index.ts";
import { useDutyWords } from "../use-duty-words.ts";
import type { Order } from "./use-order.ts";

/** Which document gives: as it says itself, to be changed. */
export function OrderSourceFields({ order: { source, changeSource } }: { order: Order }) {
  const say = useWords<OrderWord>();
  const duty = useDutyWords();
  const [kindId, dayId] = [useId(), useId()];
  return (
    <section className="order-source" aria-labelledby="order-document">
      <h2 id="order-document">{say("order.document")}</h2>
      <div className="field">
        <label htmlFor={kindId}>{say("order.kind")}</label>
        <select
          id={kindId}
          value={source.kind}
          onChange={({ currentTarget }) => changeSource({ kind: currentTarget.value })}
        >
          {SourceKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {duty(`duty.source.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField label={say("order.number")} value={source.number} onValue={(number) => changeSource({ number })} />
      <div className="field">
        <label htmlFor={dayId}>{say("order.day")}</label>
        <input
          id={dayId}
          type="date"
          required
          value={source.issuedOn}
          onChange={({ currentTarget }) => changeSource({ issuedOn: currentTarget.value })}
        />
      </div>
      <TextField
        label={say("order.issuer")}
        required
        value={source.issuer}
        onValue={(issuer) => changeSource({ issuer })}
      />
      <TextField
        label={say("order.basis")}
        required
        value={source.basis}
        onValue={(basis) => changeSource({ basis })}
      />
    </section>
  );
}
