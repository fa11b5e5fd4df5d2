import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import type { ThemePage } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

type Props = Pick<ThemePage, "plan" | "plans"> & { readonly to: string };

/** Whose words the themes are looked for in; shown where there is a choice. */
export function PlanChoice({ plan, plans, to }: Props) {
  const say = usePlanWords();
  const navigate = useNavigate();
  const id = useId();
  if (plan === null) return null;
  if (plans.length < 2) return <p lang="vi">{plan.title}</p>;
  return (
    <p className="field">
      <label htmlFor={id}>{say("themes.plan")}</label>
      <select
        id={id}
        value={plan.id}
        onChange={(event) => void navigate({ to, search: { keHoach: event.target.value }, replace: true })}
      >
        {plans.map(({ id: each, title }) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}
