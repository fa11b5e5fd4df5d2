import { Link } from "@tanstack/react-router";
import "#web-kit/page-states.css";
import { useTitle } from "#web-kit/use-title.ts";
import { useWords } from "#web-kit/use-words.ts";
import type { webWording } from "./wording.ts";

export function MissingPage() {
  const say = useWords<keyof typeof webWording>();
  useTitle(say("web.missing.title"));
  return (
    <main className="page-state missing" id="main">
      <h1>{say("web.missing.title")}</h1>
      <p>{say("web.missing")}</p>
      <Link className="btn main" to="/">
        {say("web.missing.back")}
      </Link>
    </main>
  );
}
