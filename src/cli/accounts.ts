import { type Command, InvalidArgumentError } from "commander";
import { shippedParts } from "./shipped-parts.ts";

export function registerAccounts(program: Command): void {
  program
    .command("accounts")
    .description("People who sign in")
    .command("create-admin")
    .description("Invites an administrator and prints the link that chooses the password (needs PUBLIC_ADDRESS)")
    .requiredOption("--email <address>", "the mail address to sign in with", mailAddress)
    .requiredOption("--name <name>", "the person's name")
    .option("--json", "print JSON")
    .action(async ({ email, name, json }: { email: string; name: string; json?: boolean }) => {
      const { putRefusal } = await import("#server-kit/put-refusal.ts");
      const { readConfiguration } = await import("#server/configuration.ts");
      const { createAdministrator } = await import("#server/create-administrator.ts");
      const { say } = await import("#server/wording.ts");
      const { exampleText } = shippedParts();
      const outcome = await createAdministrator(readConfiguration(process.env), { exampleText, name, email });
      if (!outcome.ok) return putRefusal(say, outcome.refusal, json ?? false);
      console.log(json ? JSON.stringify(outcome.value) : outcome.value.link);
    });
}

function mailAddress(text: string): string {
  const address = text.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/u.test(address)) throw new InvalidArgumentError("not a mail address");
  return address;
}
