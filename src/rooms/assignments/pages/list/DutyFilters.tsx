import { useId, useState } from "react";
import { BodyPicker, type PickedBody } from "#rooms/organisations/pages/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { AssignmentState, ListSort, ListStatus } from "../../model/index.ts";
import type { DutyWord } from "../../model/page-wording.ts";
import { useDutyWords } from "../use-duty-words.ts";
import type { DutyAddress } from "./address.ts";

type Props = {
  readonly address: DutyAddress;
  readonly on: PlainDate;
  readonly hasBodies: boolean;
  readonly onChange: (part: DutyAddress) => void;
};

export function DutyFilters({ address, on, hasBodies, onChange }: Props) {
  const say = useDutyWords();
  const { xem, trangThai, coQuan, cuaToi, vanBan, ngay, xep } = address;
  const isFiltered = [trangThai, coQuan, cuaToi, vanBan, ngay, xep].some((part) => part !== undefined);
  return (
    <form className="page-filters noprint" role="search" onSubmit={(event) => event.preventDefault()}>
      {xem !== "bang" && (
        <Choice
          label={say("duty.filter.status")}
          value={address.trangThai ?? "open"}
          options={ListStatus.options}
          wordOf={wordOfStatus}
          onChoose={(trangThai) => onChange({ trangThai: trangThai === "open" ? undefined : trangThai })}
        />
      )}
      <BodyFilter key={address.coQuan ?? ""} address={address} on={on} onChange={onChange} />
      {xem === undefined && (
        <Choice
          label={say("duty.filter.sort")}
          value={address.xep ?? "due"}
          options={ListSort.options}
          wordOf={(sort) => `duty.sort.${sort}`}
          onChoose={(xep) => onChange({ xep: xep === "due" ? undefined : xep })}
        />
      )}
      {hasBodies && (
        <label className="duty-check">
          <input
            type="checkbox"
            checked={address.cuaToi ?? false}
            onChange={({ currentTarget }) => onChange({ cuaToi: currentTarget.checked || undefined })}
          />
          {say("duty.filter.mine")}
        </label>
      )}
      {isFiltered && (
        <button
          type="button"
          className="btn plain"
          onClick={() =>
            onChange({
              trangThai: undefined,
              coQuan: undefined,
              ten: undefined,
              cuaToi: undefined,
              vanBan: undefined,
              ngay: undefined,
              xep: undefined,
            })
          }
        >
          {say("duty.filter.clear")}
        </button>
      )}
    </form>
  );
}

function wordOfStatus(status: ListStatus): DutyWord {
  const state = AssignmentState.safeParse(status);
  return state.success ? `duty.state.${state.data}` : `duty.status.${status as Exclude<ListStatus, AssignmentState>}`;
}

/** A name half typed changes nothing; the address changes once it is one body's, or empty. */
function BodyFilter({ address, on, onChange }: Pick<Props, "address" | "on" | "onChange">) {
  const say = useDutyWords();
  const [picked, setPicked] = useState<PickedBody>({ name: address.ten ?? "", id: address.coQuan ?? null });
  return (
    <div className="wide">
      <BodyPicker
        label={say("duty.filter.body")}
        day={on}
        value={picked}
        hint={say("duty.filter.body.unknown")}
        onPick={(next) => {
          setPicked(next);
          if (next.id !== null && next.id !== address.coQuan) onChange({ coQuan: next.id, ten: next.name });
          if (next.name === "" && address.coQuan !== undefined) onChange({ coQuan: undefined, ten: undefined });
        }}
      />
    </div>
  );
}

function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly Value[];
  wordOf: (value: Value) => DutyWord;
  onChoose: (value: Value) => void;
}) {
  const say = useDutyWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={({ currentTarget }) => {
          const chosen = props.options.find((option) => option === currentTarget.value);
          if (chosen !== undefined) props.onChoose(chosen);
        }}
      >
        {props.options.map((option) => (
          <option key={option} value={option}>
            {say(props.wordOf(option))}
          </option>
        ))}
      </select>
    </div>
  );
}
