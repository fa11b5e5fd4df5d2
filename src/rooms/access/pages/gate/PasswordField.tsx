import { type RefObject, useId, useState } from "react";
import { TextField } from "#web-kit/TextField.tsx";
import { useAccessWords } from "../use-access-words.ts";

type Props = {
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** `new-password` shows what a password has to be, and lets a password manager make one. */
  readonly autoComplete: "current-password" | "new-password";
  readonly label?: string;
  readonly input?: RefObject<HTMLInputElement | null>;
};

/** A password, shown while the person wants to see it: no second field that has to agree. */
export function PasswordField({ label, autoComplete, ...field }: Props) {
  const say = useAccessWords();
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <TextField
        {...field}
        label={label ?? say("access.password")}
        type={isShown ? "text" : "password"}
        autoComplete={autoComplete}
        required
        {...(autoComplete === "new-password" && { hint: say("access.password.hint") })}
      />
      <label className="show" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={isShown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        {say("access.password.show")}
      </label>
    </>
  );
}
