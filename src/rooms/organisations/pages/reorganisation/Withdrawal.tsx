import { useState } from "react";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { needWords } from "#web-kit/language.ts";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { TextField } from "#web-kit/TextField.tsx";
import { useAct } from "#web-kit/use-act.ts";
import { useWords } from "#web-kit/use-words.ts";
import { type AheadReorganisation, type WithdrawalEffect, withdrawSuccessionEndpoint } from "../../model/index.ts";
import { useOrganisationWords } from "../use-organisation-words.ts";

await needWords("assignments");

const SHORTEST_REASON = 3;

/** What goes back is seen first; then, with a basis, it goes back in one step. */
export function Withdrawal({ operation: { id } }: { operation: AheadReorganisation }) {
  const say = useOrganisationWords();
  const params = { successionId: id };
  const [reason, setReason] = useState("");
  const trying = useAct((_: null, idempotencyKey) =>
    callEndpoint(withdrawSuccessionEndpoint, { params, body: { mode: "dry-run" }, idempotencyKey }),
  );
  const withdrawing = useAct((rowsSeen: number, idempotencyKey) =>
    callEndpoint(withdrawSuccessionEndpoint, { params, body: { mode: "withdraw", reason, rowsSeen }, idempotencyKey }),
  );
  const seen = trying.value;
  const count = seen?.rows.reduce((sum, row) => sum + row.count, 0) ?? 0;
  return (
    <section className="withdrawal noprint">
      <h2>{say("organisations.withdraw.title")}</h2>
      <p>{say("organisations.withdraw.about")}</p>
      {trying.problem && <ProblemNote problem={trying.problem} />}
      <button type="button" className="btn" disabled={trying.isBusy} onClick={() => trying.run(null)}>
        {say("organisations.withdraw.try")}
      </button>
      {seen && (
        <form
          className="effect"
          onSubmit={(event) => {
            event.preventDefault();
            withdrawing.run(count);
          }}
        >
          <div aria-live="polite">
            <GoesBack seen={seen} />
          </div>
          <TextField
            label={say("organisations.withdraw.reason")}
            value={reason}
            onValue={setReason}
            maxLength={500}
            required
          />
          {withdrawing.problem && <ProblemNote problem={withdrawing.problem} onRetry={withdrawing.retry} />}
          <button
            type="submit"
            className="btn main"
            disabled={withdrawing.isBusy || reason.trim().length < SHORTEST_REASON}
          >
            {say("organisations.withdraw.submit", { count })}
          </button>
        </form>
      )}
    </section>
  );
}

function GoesBack({ seen: { effect, rows } }: { seen: WithdrawalEffect }) {
  const say = useOrganisationWords();
  const sayAny = useWords();
  const { created, ended, renamed, moved, groups } = effect;
  const names = new Map<string, string>(
    [...created, ...ended, ...effect.involved, ...renamed, ...moved].map(({ id, name }) => [id, name] as const),
  );
  const nameOf = (id: string | null) => (id === null ? say("organisations.reorganise.nobody") : (names.get(id) ?? ""));
  return (
    <>
      <h3>{say("organisations.withdraw.effect")}</h3>
      <ul>
        {created.map(({ id, name }) => (
          <li key={id}>{say("organisations.withdraw.removed", { name })}</li>
        ))}
        {ended.map(({ id, name }) => (
          <li key={id}>{say("organisations.withdraw.goes-on", { name })}</li>
        ))}
        {renamed.map(({ id, name, before }) => (
          <li key={id}>{say("organisations.withdraw.keeps-name", { name, before })}</li>
        ))}
        {moved.map(({ id, name, parent }) => (
          <li key={id}>{say("organisations.withdraw.stays", { name, parent: parent?.name ?? "–" })}</li>
        ))}
        {groups.map(({ name }) => (
          <li key={name}>{say("organisations.withdraw.group", { name })}</li>
        ))}
      </ul>
      <h3>{say("organisations.withdraw.rows")}</h3>
      {rows.length === 0 ? (
        <p>{say("organisations.withdraw.no-rows")}</p>
      ) : (
        <ul>
          {rows.map(({ label, from, to, count }) => (
            <li key={`${label} ${from} ${to}`}>
              {say("organisations.reorganise.row", { label: sayAny(label), count })}
              {to !== null && (
                <>
                  : <span lang="vi">{nameOf(from)}</span> → <span lang="vi">{nameOf(to)}</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
