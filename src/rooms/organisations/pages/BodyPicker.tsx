import type { PlainDate } from "#shared/plain-date.ts";
import { SuggestedField } from "#web-kit/SuggestedField.tsx";
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
  const typed = value.name.trim();
  const answer = useEndpoint(listOrganisationsEndpoint, {
    query: { as_of: day, limit: SUGGESTED, ...(typed !== "" && { search: typed }) },
  });
  return (
    <SuggestedField
      label={label}
      typed={value.name}
      items={answer.data?.ok ? answer.data.value.items : []}
      isFresh={answer.data?.ok === true && !answer.isPlaceholderData}
      wordsOf={({ name }) => name}
      keyOf={({ id }) => id}
      picked={value.id}
      onPick={(name, body) => onPick({ name, id: body?.id ?? null, body })}
      hint={hint}
    />
  );
}
