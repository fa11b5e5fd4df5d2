import {
  type Fields,
  fieldOf,
  type RecordContract,
  type RecordDeclaration,
  type ValueSource,
  writeText,
} from "#shared/fields/index.ts";
import { useLocale } from "../use-locale.ts";
import { useWords } from "../use-words.ts";
import type { RegisterAddress } from "./register-address.ts";
import { summedOf } from "./summed.ts";
import { useRegisterRows } from "./use-register-rows.ts";

export type RegisterPageProps = {
  readonly declaration: RecordDeclaration;
  readonly contract: RecordContract<Fields>;
  readonly address: RegisterAddress;
  readonly onAddress: (part: RegisterAddress) => void;
  /** False: the person reads. The server asks its policy in any case. */
  readonly canKeep: boolean;
};

/** The rows under the view that the address holds, with their sentences. */
export function useRows({ declaration, contract, address }: RegisterPageProps, source: ValueSource) {
  const locale = useLocale();
  const say = useWords();
  const errorWords = (
    errors: readonly { field: string | null; code: string; params: Record<string, string | number> }[],
  ): string =>
    errors
      .map(({ field, code, params }) => {
        const title =
          field !== null && field in declaration.fields ? `${fieldOf(declaration, field).label[locale]}: ` : "";
        return `${title}${say(`refusal.${code}`, params)}`;
      })
      .join(" ");
  const rows = useRegisterRows({
    declaration,
    contract,
    view: {
      filter: address.loc,
      search: address.tim,
      sort: address.sap,
      group: address.nhom,
      ended: address.ketthuc ? "with" : "without",
      asOf: address.ngay,
    },
    source,
    locale,
    errorWords,
    lostWords: say("kit.connection-lost"),
    groupTitle: (key, value, names) => {
      const field = fieldOf(declaration, key);
      return value === null ? say("register.filter.empty") : writeText(field, value, locale, names);
    },
    sumWords: (counted) =>
      summedOf(declaration, locale, counted)
        .map(({ label, amount, unit, partly }) =>
          [label, amount, unit, partly && `(${say("register.sum-of", partly)})`].filter(Boolean).join(" "),
        )
        .join(" · "),
  });
  return { ...rows, errorWords };
}
export type RegisterRows = ReturnType<typeof useRows>;
