import { useMemo } from "react";
import { calendarOf, getCalendarEndpoint, occurrencesOf } from "#rooms/calendar/model/index.ts";
import { formatDay } from "#web-kit/format.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { type AssignmentRhythm, recurrenceOf } from "../../model/index.ts";
import { useRhythmWords } from "./use-rhythm-words.ts";

const SHOWN = 3;

/** The next due days of a rhythm that is being set, and whether the named day counts, by the office's calendar. */
export function NextDues({ rhythm }: { readonly rhythm: AssignmentRhythm }) {
  const say = useRhythmWords();
  const answer = useEndpoint(getCalendarEndpoint, {});
  const office = answer.data?.ok ? answer.data.value : undefined;
  const settings = useMemo(() => office && calendarOf(office), [office]);
  if (!office || !settings) return null;
  const coming = occurrencesOf(recurrenceOf(rhythm), office.on, SHOWN, office.settings, settings);
  if (coming.length === 0) return null;
  const days = coming.map(({ due, provisional }) => (provisional ? `${formatDay(due)} (${say("rhythm.provisional")})` : formatDay(due))); // prettier-ignore
  return (
    <p className="label" aria-live="polite">
      {say("rhythm.next", { days: days.join(" · ") })}{" "}
      {rhythm.before !== null && say(`rhythm.next.${office.settings.beforeDay}`)}
    </p>
  );
}
