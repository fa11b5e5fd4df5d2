import type { Validity } from "#rooms/places/model/index.ts";
import { formatDay } from "#web-kit/format.ts";
import type { Say } from "#web-kit/use-words.ts";
import type { OrganisationWord } from "../model/wording.ts";

/** `19/02/2025 đến 30/06/2025`; nothing where both ends are open. */
export function daysInWords({ validFrom, validTo }: Validity, say: Say<OrganisationWord>): string {
  if (validFrom !== null && validTo !== null) {
    return say("organisations.days.between", { from: formatDay(validFrom), to: formatDay(validTo) });
  }
  if (validFrom !== null) return say("organisations.days.from", { from: formatDay(validFrom) });
  if (validTo !== null) return say("organisations.days.until", { to: formatDay(validTo) });
  return "";
}
