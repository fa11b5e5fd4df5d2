import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import "#web-kit/page.css";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  type AssignmentsGiven,
  getMyWorkEndpoint,
  giveAssignmentsEndpoint,
  givenOfRow,
  listAssignmentsEndpoint,
  type OrderWord,
  rankBodiesEndpoint,
  summariseAssignmentsEndpoint,
} from "../../model/index.ts";
import { OrderRowForm } from "./OrderRowForm.tsx";
import { OrderSourceFields } from "./OrderSourceFields.tsx";
import { OrderText } from "./OrderText.tsx";
import { givenSource, useOrder } from "./use-order.ts";
import { useUnknownNames } from "./use-unknown-names.ts";
import "../duty.css";
import "./order.css";
import { needWords } from "#web-kit/language.ts";

await needWords("order");

const RENEWS = [listAssignmentsEndpoint, summariseAssignmentsEndpoint, rankBodiesEndpoint, getMyWorkEndpoint] as const;

/** A document's words in, its assignments given, on one page: pasted, looked over, given at once. */
export function OrderPage() {
  const say = useWords<OrderWord>();
  const order = useOrder();
  const [given, setGiven] = useState<AssignmentsGiven | null>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const typed = useRef<string | null>(null);
  const giving = useSending(giveAssignmentsEndpoint, RENEWS, (answer) => {
    order.clear();
    setGiven(answer);
    words.current?.focus();
  });
  useTitle(say("order.title"));
  useEffect(() => words.current?.focus(), []);

  const chosen = order.rows.filter(({ isIn }) => isIn);
  const source = givenSource(order.source, order.read?.text ?? null);
  const why = whyNot();
  const unknown = useUnknownNames(chosen, source?.issuedOn ?? null);

  function whyNot(): string | null {
    if (order.isReading) return say("order.cannot.reading");
    if (chosen.length === 0) return say("order.cannot.items");
    if (chosen.some(({ lacks }) => lacks.length > 0)) return say("order.cannot.lacks");
    return source === null ? say("order.cannot.source") : null;
  }
  function give(): void {
    if (source === null || why !== null || giving.isSending) return;
    giving.send({ body: { source, items: chosen.map(givenOfRow) } });
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    give();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut of every field inside
    <main className="page order" id="main" onKeyDown={onKey}>
      <header>
        <h1>{say("order.title")}</h1>
        <p>{say("order.how")}</p>
      </header>
      {given && <Given given={given} />}
      <OrderText order={order} field={words} onTake={() => setGiven(null)} />
      <OrderSourceFields order={order} />
      <section aria-labelledby="order-items">
        <h2 id="order-items">{say("order.items")}</h2>
        <ol className="order-rows">
          {order.rows.map((row, at) => (
            <OrderRowForm
              key={row.key}
              row={row}
              place={at + 1}
              words={order.read?.text ?? null}
              day={source?.issuedOn ?? null}
              unknown={unknown}
              isFresh={typed.current === row.key}
              onEdit={(part) => order.edit(row.key, part)}
            />
          ))}
        </ol>
        <button type="button" className="btn" onClick={() => (typed.current = order.add())}>
          {say("order.add")}
        </button>
      </section>
      <footer className="order-go">
        {giving.problem && <ProblemNote problem={giving.problem} />}
        <button type="button" className="btn main" disabled={why !== null || giving.isSending} onClick={give}>
          {say("order.give", { count: chosen.length })}
        </button>
        <button type="button" className="link" onClick={order.clear}>
          {say("order.clear")}
        </button>
        <span className="label">{why === null ? say("order.give.keys") : say("order.cannot", { why })}</span>
      </footer>
    </main>
  );
}

function Given({ given: { sourceId, items } }: { given: AssignmentsGiven }) {
  const say = useWords<OrderWord>();
  const fresh = items.filter(({ isNew }) => isNew).length;
  return (
    <p role="status" className="order-given">
      {say("order.given", { given: fresh, known: items.length - fresh })}{" "}
      <Link className="link" to="/nhiem-vu" search={{ vanBan: sourceId, trangThai: "all" }}>
        {say("order.before.see")}
      </Link>
    </p>
  );
}
