import { useMemo } from "react";
import { callEndpoint } from "../call-endpoint.ts";
import { useLocale } from "../use-locale.ts";
import { useWords } from "../use-words.ts";
import { gridColumns } from "./grid-columns.ts";
import type { RegisterPageProps } from "./use-rows.ts";

/** The columns of the register in the reader's language, with what their references are called as far as it is known. */
export function useRegisterColumns(
  { declaration, contract, canKeep }: RegisterPageProps,
  names: Readonly<Record<string, string>>,
  stamp: number,
) {
  const locale = useLocale();
  const say = useWords();
  // Names come with the rows; the columns only have to look again when some did.
  const known = Object.keys(names).length;
  return useMemo(
    () =>
      gridColumns(declaration, {
        locale,
        canKeep,
        names,
        lowWord: say("register.low"),
        problem: (code, params) => say(`refusal.${code}`, params),
        search: async (field, search) => {
          const answer = await callEndpoint(contract.choices, { query: { field, search } });
          if (!answer.ok) return [];
          return answer.value.items.map(({ id, name, hint }) => {
            Object.assign(names, { [id]: name });
            return { value: id, words: name, hint };
          });
        },
      }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `known` stands for what is in `names`
    [declaration, contract, canKeep, locale, names, say, known, stamp === 0],
  );
}
