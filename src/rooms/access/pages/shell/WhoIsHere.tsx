import { Link, useLocation } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from "react";
import { PersonIcon } from "#web-kit/Icons.tsx";
import { useMay } from "#web-kit/acting.ts";
import { useSending } from "#web-kit/use-sending.ts";
import { mayKeepPeople, roleWord, signOutEndpoint } from "../../model/index.ts";
import { useAccessWords } from "../use-access-words.ts";
import { useWhoActs, type WhoActs } from "../use-who-acts.ts";
import { startStandingIn } from "./view-cookie.ts";
import "./who-is-here.css";

const ViewAsForm = lazy(() => import("./ViewAsForm.tsx").then(({ ViewAsForm: Form }) => ({ default: Form })));
const GATES = /^\/(?:dang-nhap|loi-moi|quen-mat-khau|dat-lai-mat-khau)/u;

/** At the end of the header: who acts, and the way in, out or to another view. Nothing until it is known. */
export function WhoIsHere() {
  const acts = useWhoActs();
  if (!acts) return null;
  if (acts.mode === "no-password") return <ViewAsMenu />;
  return acts.actor ? <OwnMenu acts={acts} name={acts.actor.name} /> : <SignInLink />;
}

function SignInLink() {
  const say = useAccessWords();
  const { pathname, href } = useLocation();
  if (GATES.test(pathname)) return null;
  return (
    <Link className="who-button sign-in" to="/dang-nhap" search={{ tiep: href }}>
      <span>{say("access.sign-in")}</span>
    </Link>
  );
}

function OwnMenu({ acts: { actor, bodies, absent, standsInFor }, name }: { acts: WhoActs; name: string }) {
  const say = useAccessWords();
  const keepsPeople = useMay(mayKeepPeople);
  // A new page load: whatever the browser kept of the person in memory is gone with it.
  const leaving = useSending(signOutEndpoint, [], () => location.assign("/dang-nhap"));
  const roles = actor?.roles.map((role) => say(roleWord(role))).join(", ") ?? "";
  return (
    <Menu word={name} label={say("access.me", { name })}>
      {(close) => (
        <div>
          <p className="who-name">{name}</p>
          <p>
            {roles}
            {bodies.length > 0 && ` · ${bodies.map((body) => body.name).join(", ")}`}
          </p>
          {absent.length > 0 && standsInFor === null && (
            <>
              <p>{say("access.stand-in.what")}</p>
              {absent.map((person) => (
                <button key={person.id} type="button" className="btn" onClick={() => startStandingIn(person.id)}>
                  {say("access.stand-in", { name: person.name })}
                </button>
              ))}
            </>
          )}
          <Link className="link" to="/tai-khoan" onClick={close}>
            {say("access.account.title")}
          </Link>
          {keepsPeople && (
            <Link className="link" to="/quan-tri/nguoi-dung" onClick={close}>
              {say("access.me.people")}
            </Link>
          )}
          <button type="button" className="btn" disabled={leaving.isSending} onClick={() => leaving.send({ body: {} })}>
            {say("access.me.sign-out")}
          </button>
        </div>
      )}
    </Menu>
  );
}

function ViewAsMenu() {
  const say = useAccessWords();
  return (
    <Menu word={say("access.view-as")} label={say("access.view-as")}>
      {() => (
        <Suspense fallback={null}>
          <ViewAsForm />
        </Suspense>
      )}
    </Menu>
  );
}

/** What is inside comes when it is opened, so that the header costs nothing. */
function Menu({ word, label, children }: { word: string; label: string; children: (close: () => void) => ReactNode }) {
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="who-is-here">
      <button type="button" className="who-button" popoverTarget={panelId} aria-label={label} title={label}>
        <PersonIcon />
        <span>{word}</span>
      </button>
      <div
        className="who-panel"
        id={panelId}
        ref={panel}
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === "open")}
      >
        {isOpen && children(() => panel.current?.hidePopover())}
      </div>
    </div>
  );
}
