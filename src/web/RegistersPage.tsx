import { Link } from "@tanstack/react-router";
import { use } from "react";
import type { RecordDeclaration } from "#shared/fields/index.ts";
import { useMay } from "#web-kit/acting.ts";
import "#web-kit/page.css";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import { listedRegisters } from "./registers.ts";
import "./registers.css";
import type { webWording } from "./wording.ts";

/** All registers: what each is for, and the way to it. */
export function RegistersPage() {
  const say = useWords<keyof typeof webWording>();
  const places = use(listedRegisters());
  useTitle(say("web.registers"));
  return (
    <main className="page" id="main">
      <header>
        <h1>{say("web.registers")}</h1>
        <p>{say("web.registers.purpose")}</p>
      </header>
      <ul className="register-places">
        {places.map(({ path, declaration }) => (
          <RegisterCard key={path} path={path} declaration={declaration} />
        ))}
      </ul>
    </main>
  );
}

function RegisterCard({ path, declaration }: { path: string; declaration: RecordDeclaration }) {
  const locale = useLocale();
  if (!useMay(declaration.mayRead)) return null;
  return (
    <li>
      <Link to={path}>{declaration.label.many[locale]}</Link>
      <p>{declaration.purpose[locale]}</p>
    </li>
  );
}
