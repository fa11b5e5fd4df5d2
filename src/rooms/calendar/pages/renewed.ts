import { getCalendarEndpoint, reckonPeriodEndpoint } from "../model/index.ts";

/** What on the page is reckoned anew once a day of the year changes. */
export const RENEWED = [getCalendarEndpoint, reckonPeriodEndpoint];
