import { useId } from "react";
import { listOrganisationsEndpoint } from "#rooms/organisations/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { OrderWord } from "../../model/index.ts";

const SUGGESTED = 8;

type Props = {
  readonly day: PlainDate | null;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** Names of bodies, one after the other; the last one is completed from the register. */
export function BodiesField({ day, label, value, onValue }: Props) {
  const say = useWords<OrderWord>();
  const id = useId();
  const [, before = "", last = ""] = /^(.*;\s*)?([^;]*)$/su.exec(value) ?? [];
  const search = last.trim();
  const answer = useEndpoint(listOrganisationsEndpoint, {
    query: { limit: SUGGESTED, ...(day !== null && { as_of: day }), ...(search !== "" && { search }) },
  });
  const bodies = answer.data?.ok ? answer.data.value.items : [];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        lang="vi"
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {bodies.map((body) => (
          <option key={body.id} value={before + body.name} aria-label={body.name} />
        ))}
      </datalist>
      <small id={`${id}-hint`}>{say("order.bodies.hint")}</small>
    </div>
  );
}
