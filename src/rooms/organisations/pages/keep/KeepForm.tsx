import { type ReactNode, useId } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import type { useAct } from "#web-kit/use-act.ts";
import { TextField } from "../reorganisation/ChangeFields.tsx";
import { useOrganisationWords } from "../use-organisation-words.ts";

type Acting = Pick<ReturnType<typeof useAct<null, unknown>>, "run" | "retry" | "isBusy" | "problem">;

/** What is kept of the bodies of the state is kept on a basis. */
export function KeepForm({
  acting,
  isReady,
  basis,
  onBasis,
  children,
}: {
  acting: Acting;
  isReady: boolean;
  basis: string;
  onBasis: (typed: string) => void;
  children: ReactNode;
}) {
  const say = useOrganisationWords();
  return (
    <form
      className="body-filters"
      onSubmit={(event) => {
        event.preventDefault();
        acting.run(null);
      }}
    >
      {children}
      <TextField label={say("organisations.keep.basis")} value={basis} onType={onBasis} />
      <button type="submit" className="btn" disabled={!isReady || basis.trim().length < 3 || acting.isBusy}>
        {say("organisations.keep.submit")}
      </button>
      {acting.problem && <ProblemNote problem={acting.problem} onRetry={acting.retry} />}
    </form>
  );
}

export function Choice({
  label,
  options,
  value,
  onChoose,
}: {
  label: string;
  options: readonly (readonly [value: string, words: string])[];
  value: string;
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
