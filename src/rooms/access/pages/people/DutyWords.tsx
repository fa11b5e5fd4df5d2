import { type Member, roleWord } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";

/** Roles, and for which bodies. */
export function DutyWords({ roles, bodies }: Pick<Member, "roles" | "bodies">) {
  const say = useAccessWords();
  return (
    <div>
      {roles.map((role) => say(roleWord(role))).join(", ")}
      {bodies.length > 0 && (
        <p className="label" lang="vi">
          {say("access.people.of", { bodies: bodies.map(({ name }) => name).join(", ") })}
        </p>
      )}
    </div>
  );
}
