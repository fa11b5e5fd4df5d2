import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export type TestProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly close: () => Promise<void>;
};

/**
 * A real OpenID provider on the loopback. Whoever types a name signs in as that name; nothing of it is ours but the accounts it
 * knows. `gia-mao` claims the address of `that`, and the provider does not vouch for it.
 *
 * @param address the origin that people are led back to
 */
export async function openTestProvider(address: string): Promise<TestProvider> {
  const client = { clientId: "lotrinh", clientSecret: "a client secret of enough characters" };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${address}/api/auth/callback/office`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `Ông ${id}`,
        email: `${id.replace("gia-mao", "that")}@office.example`,
        email_verified: id !== "gia-mao",
      }),
    }),
    cookies: { keys: ["a key of the test"] },
  });
  const answer = oidc.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    ...client,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
