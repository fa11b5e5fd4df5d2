import { type ReactNode, useId } from "react";

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (words: string) => void;
  readonly children: ReactNode;
};

/** One of a few words of a list. */
export function Choice({ label, value, onChoose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
