import { useState } from "react";
import { dayInVietNam, type PlainDate } from "#shared/plain-date.ts";

/** The day in Viet Nam on which the page was opened. */
export function useToday(): PlainDate {
  const [today] = useState(() => dayInVietNam(new Date()));
  return today;
}
