import { Link } from "@tanstack/react-router";
import { type RefObject, useId } from "react";
import { DOCUMENT_ENDINGS } from "#rooms/documents/model/index.ts";
import { formatDay } from "#web-kit/format.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useWords } from "#web-kit/use-words.ts";
import type { OrderWord, ReadOrder } from "../../model/index.ts";
import type { Order } from "./use-order.ts";

type Props = {
  readonly order: Order;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onTake: () => void;
};

/** Where the document's words come in, by pasting or from a file, and what was read of them. */
export function OrderText({ order, field, onTake }: Props) {
  const say = useWords<OrderWord>();
  const [id, fileId] = [useId(), useId()];
  return (
    <section className="order-text">
      <div className="field">
        <label htmlFor={id}>{say("order.text")}</label>
        <textarea
          id={id}
          ref={field}
          lang="vi"
          rows={order.text === "" ? 6 : 10}
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          value={order.text}
          onChange={({ currentTarget }) => {
            onTake();
            order.take(currentTarget.value);
          }}
        />
        <small id={`${id}-hint`}>{say("order.text.hint")}</small>
      </div>
      <p className="order-file">
        <label htmlFor={fileId}>{say("order.file")}</label>
        <input
          id={fileId}
          type="file"
          accept={DOCUMENT_ENDINGS.join(",")}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void order.takeFile(file);
            currentTarget.value = "";
          }}
        />
      </p>
      {order.secret !== null && (
        <p className="problem" role="alert">
          {say("refusal.document-secret" as OrderWord, { mark: order.secret, file: "" })}
        </p>
      )}
      {order.problem && <ProblemNote problem={order.problem} onRetry={order.retry} />}
      <p role="status" className="label">
        {order.isReading && say("order.reading")}
        {!order.isReading &&
          order.read !== null &&
          say("order.found", { count: order.read.items.length, undecided: order.read.undecided.length })}
      </p>
      {order.read?.isInternal === true && <p className="finding">{say("order.internal")}</p>}
      {order.read?.before && <Before before={order.read.before} />}
    </section>
  );
}

function Before({ before }: { before: NonNullable<ReadOrder["before"]> }) {
  const say = useWords<OrderWord>();
  const told = { given: before.given, number: before.number ?? "", day: formatDay(before.issuedOn) };
  return (
    <p className="order-before" role="status">
      {say(before.isSameWords ? "order.before.words" : "order.before.number", told)}{" "}
      <Link className="link" to="/nhiem-vu" search={{ vanBan: before.sourceId, trangThai: "all" }}>
        {say("order.before.see")}
      </Link>
    </p>
  );
}
