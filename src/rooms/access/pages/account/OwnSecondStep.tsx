import { useState } from "react";
import { ProblemNote } from "#web-kit/ProblemNote.tsx";
import { useSending } from "#web-kit/use-sending.ts";
import { disableTwoFactorEndpoint, renewRecoveryCodesEndpoint, whoActsEndpoint } from "../../model/index.ts";
import { PasswordField } from "../gate/PasswordField.tsx";
import { RecoveryCodes } from "../second/RecoveryCodes.tsx";
import { TwoFactorSetup } from "../second/TwoFactorSetup.tsx";
import { useAccessWords } from "../use-access-words.ts";

type Wish = "turn-on" | "turn-off" | "renew";

/** On or off, each asked with the password: an open screen alone changes nothing. */
export function OwnSecondStep({ isOn }: { isOn: boolean }) {
  const say = useAccessWords();
  const [wish, setWish] = useState<Wish>();
  const [password, setPassword] = useState("");
  const [isSettingUp, setSettingUp] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const end = (): void => {
    setWish(undefined);
    setPassword("");
    setSettingUp(false);
    setCodes([]);
  };
  const turningOff = useSending(disableTwoFactorEndpoint, [whoActsEndpoint], end);
  const renewing = useSending(renewRecoveryCodesEndpoint, [], ({ backupCodes }) => setCodes(backupCodes));
  const problem = turningOff.problem ?? renewing.problem;
  const send = (): void => {
    if (wish === "turn-off") turningOff.send({ body: { password } });
    else if (wish === "renew") renewing.send({ body: { password } });
    else setSettingUp(true);
  };
  return (
    <section>
      <h2>{say("access.second.title")}</h2>
      <p className={isOn ? "st done" : "st waiting"} role="status">
        {say(isOn ? "access.second.on" : "access.second.off")}
      </p>
      {codes.length > 0 && <RecoveryCodes codes={codes} onKept={end} />}
      {isSettingUp && <TwoFactorSetup password={password} onDone={end} />}
      {wish === undefined && <Wishes isOn={isOn} onWish={setWish} />}
      {wish !== undefined && !isSettingUp && codes.length === 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <PasswordField
            label={say("access.second.password")}
            value={password}
            onValue={setPassword}
            autoComplete="current-password"
          />
          {problem && <ProblemNote problem={problem} />}
          <div className="buttons">
            <button type="submit" className="btn main">
              {say(`access.second.${wish}`)}
            </button>
            <button type="button" className="btn" onClick={end}>
              {say("access.cancel")}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

function Wishes({ isOn, onWish }: { isOn: boolean; onWish: (wish: Wish) => void }) {
  const say = useAccessWords();
  const wishes: readonly Wish[] = isOn ? ["renew", "turn-off"] : ["turn-on"];
  return (
    <div className="buttons">
      {wishes.map((wish) => (
        <button key={wish} type="button" className="btn" onClick={() => onWish(wish)}>
          {say(`access.second.${wish}`)}
        </button>
      ))}
    </div>
  );
}
