import { useContext, useId } from "react";
import { Acting } from "#web-kit/acting.ts";
import { useOtherDay } from "#web-kit/AsOf.tsx";
import { useTyped } from "#web-kit/use-typed.ts";
import { StatusFilter } from "../model/index.ts";
import type { IndicatorsAddress } from "./address.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = { readonly address: IndicatorsAddress; readonly onChange: (part: IndicatorsAddress) => void };

export function IndicatorFilters({ address, onChange }: Props) {
  const say = useIndicatorWords();
  const isToday = useOtherDay() === undefined;
  const hasBodies = (useContext(Acting)?.bodies.length ?? 0) > 0;
  const [typed, setTyped] = useTyped(address.tim ?? "");
  const [searchId, statusId, sortId] = [useId(), useId(), useId()];
  return (
    <form
      className="page-filters noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ tim: typed.trim() === "" ? undefined : typed.trim() });
      }}
    >
      <div className="field wide">
        <label htmlFor={searchId}>{say("indicators.search")}</label>
        <input
          id={searchId}
          type="search"
          maxLength={200}
          autoComplete="off"
          value={typed}
          placeholder={say("indicators.search.hint")}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={statusId}>{say("indicators.status")}</label>
        <select
          id={statusId}
          value={address.tinhTrang ?? ""}
          onChange={({ currentTarget }) => onChange({ tinhTrang: StatusFilter.safeParse(currentTarget.value).data })}
        >
          <option value="">{say("indicators.status.any")}</option>
          {StatusFilter.options.map((status) => (
            <option key={status} value={status}>
              {say(`indicators.status.${status}`)}
            </option>
          ))}
        </select>
      </div>
      {isToday && (
        <div className="field">
          <label htmlFor={sortId}>{say("indicators.sort")}</label>
          <select
            id={sortId}
            value={address.xep ?? "worst"}
            onChange={({ currentTarget }) => onChange({ xep: currentTarget.value === "name" ? "name" : undefined })}
          >
            <option value="worst">{say("indicators.sort.worst")}</option>
            <option value="name">{say("indicators.sort.name")}</option>
          </select>
        </div>
      )}
      {(hasBodies || address.cuaToi === true) && (
        <label className="filter-check">
          <input
            type="checkbox"
            checked={address.cuaToi ?? false}
            onChange={({ currentTarget }) => onChange({ cuaToi: currentTarget.checked || undefined })}
          />
          {say("indicators.mine")}
        </label>
      )}
      <button type="submit" className="btn">
        {say("indicators.search")}
      </button>
    </form>
  );
}
