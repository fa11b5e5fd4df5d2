import { useId } from "react";
import { useTyped } from "#web-kit/use-typed.ts";
import { OrganisationKind } from "../model/index.ts";
import type { ListAddress } from "./address.ts";
import { useOrganisationWords } from "./use-organisation-words.ts";

type Change = (part: ListAddress) => void;
type Props = { readonly address: ListAddress; readonly onChange: Change };

export function ListFilters({ address, onChange }: Props) {
  const [typed, setTyped] = useTyped(address.tim ?? "");
  return (
    <form
      className="body-filters noprint"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ tim: typed.trim() === "" ? undefined : typed.trim() });
      }}
    >
      <KindField kind={address.loai} onChange={onChange} />
      <NameField typed={typed} onType={setTyped} />
    </form>
  );
}

function KindField({ kind, onChange }: { kind: OrganisationKind | undefined; onChange: Change }) {
  const say = useOrganisationWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("organisations.list.kind")}</label>
      <select
        id={id}
        value={kind ?? ""}
        onChange={({ currentTarget }) => {
          const chosen = OrganisationKind.safeParse(currentTarget.value);
          onChange({ loai: chosen.success ? chosen.data : undefined });
        }}
      >
        <option value="">{say("organisations.list.every-kind")}</option>
        {OrganisationKind.options.map((each) => (
          <option key={each} value={each}>
            {say(`organisations.kind.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function NameField({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const say = useOrganisationWords();
  const id = useId();
  return (
    <div className="field body-search">
      <label htmlFor={id}>{say("organisations.list.search")}</label>
      <div>
        <input
          id={id}
          type="search"
          maxLength={200}
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
          placeholder={say("organisations.list.search.hint")}
        />
        <button type="submit" className="btn">
          {say("organisations.list.find")}
        </button>
      </div>
    </div>
  );
}
