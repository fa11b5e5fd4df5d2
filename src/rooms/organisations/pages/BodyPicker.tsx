import { useId } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listOrganisationsEndpoint, type OrganisationId, type OrganisationSummary } from "../model/index.ts";

/** A body by its name, with its id once the name is one of those suggested. */
export type PickedBody = {
  readonly name: string;
  readonly id: OrganisationId | null;
  /** What is known of it, once it is one of those suggested. */
  readonly body?: OrganisationSummary | undefined;
};

type Props = {
  readonly label: string;
  readonly day: PlainDate;
  readonly value: PickedBody;
  readonly onPick: (picked: PickedBody) => void;
  /** Said below while the typed name is nobody's. */
  readonly hint?: string | undefined;
};

const SUGGESTED = 12;

export function BodyPicker({ label, day, value, onPick, hint }: Props) {
  const id = useId();
  const typed = value.name.trim();
  const answer = useEndpoint(listOrganisationsEndpoint, {
    query: { as_of: day, limit: SUGGESTED, ...(typed !== "" && { search: typed }) },
  });
  const items = answer.data?.ok ? answer.data.value.items : [];
  const found = items.find((body) => body.name === typed);
  // The suggestions of a name come after its last letter, and settle which body it is.
  if ((found?.id ?? null) !== value.id && answer.data?.ok && !answer.isPlaceholderData)
    onPick({ ...value, id: found?.id ?? null, body: found });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        lang="vi"
        maxLength={300}
        value={value.name}
        onChange={({ currentTarget: { value: name } }) => {
          const named = items.find((body) => body.name === name.trim());
          onPick({ name, id: named?.id ?? null, body: named });
        }}
      />
      <datalist id={`${id}-list`}>
        {items.map((body) => (
          <option key={body.id} value={body.name} aria-label={body.name} />
        ))}
      </datalist>
      {typed !== "" && value.id === null && hint !== undefined && <small>{hint}</small>}
    </div>
  );
}
