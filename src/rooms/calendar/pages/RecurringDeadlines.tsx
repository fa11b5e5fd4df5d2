import type { PlainDate } from "#shared/plain-date.ts";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useSending } from "#web-kit/use-sending.ts";
import {
  type CalendarSettings,
  listRecurringDeadlinesEndpoint,
  occurrencesOf,
  type RecurringDeadline,
  withdrawRecurringDeadlineEndpoint,
} from "../model/index.ts";
import { AddDeadline } from "./AddDeadline.tsx";
import type { Office } from "./office.ts";
import { useCalendarWords } from "./use-calendar-words.ts";
import { Withdraw } from "./Withdraw.tsx";

type Props = { readonly office: Office; readonly settings: CalendarSettings };
const NEXT_SHOWN = 3;

/** What falls due again and again, and when next by the office's rule. */
export function RecurringDeadlines({ office, settings }: Props) {
  const say = useCalendarWords();
  const answer = useEndpoint(listRecurringDeadlinesEndpoint, {});
  const items = answer.data?.ok ? answer.data.value.items : [];
  return (
    <section aria-labelledby="deadlines-title">
      <h2 id="deadlines-title">{say("calendar.deadlines.title")}</h2>
      {items.length === 0 ? (
        <p className="page-none">{say("calendar.deadlines.none")}</p>
      ) : (
        <ul className="kept-lines sheet">
          {items.map((deadline) => (
            <Line key={deadline.id} deadline={deadline} office={office} settings={settings} />
          ))}
        </ul>
      )}
      {office.mayKeep && <AddDeadline />}
    </section>
  );
}

function Line({ deadline, office, settings }: Props & { readonly deadline: RecurringDeadline }) {
  const say = useCalendarWords();
  const { id, title, recurrence, basis, version } = deadline;
  const { send, isSending, problem } = useSending(
    withdrawRecurringDeadlineEndpoint,
    [listRecurringDeadlinesEndpoint],
    () => undefined,
  );
  const coming = occurrencesOf(recurrence, office.on, NEXT_SHOWN, office.settings, settings);
  return (
    <li>
      <b>{title}</b> <RhythmWords recurrence={recurrence} /> <span className="added">{basis}</span>
      <p>
        {say("calendar.deadlines.next")}:{" "}
        {coming.map(({ named, due, provisional }, index) => (
          <span key={named}>
            {index > 0 && " · "}
            <Due named={named} due={due} />
            {provisional && <span className="finding"> {say("calendar.key.unsure")}</span>}
          </span>
        ))}
      </p>
      {office.mayKeep && (
        <Withdraw
          name={title}
          isSending={isSending}
          problem={problem}
          onWithdraw={(reason) => send({ params: { deadlineId: id }, body: { reason }, version })}
        />
      )}
    </li>
  );
}

function Due({ named, due }: { named: PlainDate; due: PlainDate }) {
  const say = useCalendarWords();
  return (
    <>
      {formatDay(due)}
      {due !== named && <span className="label"> {say("calendar.deadlines.moved", { named: formatDay(named) })}</span>}
    </>
  );
}

function RhythmWords({ recurrence: { every, before } }: Pick<RecurringDeadline, "recurrence">) {
  const say = useCalendarWords();
  const rhythm = say(`calendar.deadlines.every.${every}`);
  if (before === undefined) return <span>{say("calendar.deadlines.rhythm-end", { every: rhythm })}</span>;
  const day = before.split("-").toReversed().join("/");
  return <span>{say("calendar.deadlines.rhythm", { every: rhythm, before: day })}</span>;
}
