// SMART App Launch 2.0 from within an EHR, as a public client with PKCE.
// oauth4webapi does the protocol: it has no dependencies, where fhirclient brings a polyfill of the browser's cryptography that is no longer kept.
import * as oauth from 'oauth4webapi';

/** Written by the hospital: who this page is to its servers, and which servers it may be opened by. */
export type Config = { clientId: string; servers: string[] };
/** `base` has no slash at its end. */
export type SignedIn = { base: string; patient: string; token: string };

type Begun = { base: string; as: oauth.AuthorizationServer; verifier: string; state: string };
const kept = 'smart-launch';
const scope = 'launch patient/MedicationRequest.rs patient/MedicationStatement.rs patient/Medication.rs';
const here = () => `${location.origin}${location.pathname}`;
/** Plain http only for trials on one's own machine. */
const plainHttp = (url: string) => ({ [oauth.allowInsecureRequests]: new URL(url).hostname === '127.0.0.1' });

/** Null while the browser is on its way to the EHR's sign-in; throws one plain sentence. */
export async function signIn({ clientId, servers }: Config): Promise<SignedIn | null> {
  const given = new URL(location.href).searchParams;
  const iss = given.get('iss')?.replace(/\/$/, '');
  if (iss) {
    // whoever can make a link could else send a clinician to a server of their own
    if (!servers.includes(iss)) throw new Error(`${iss} is not one of the servers that this page was set up for.`);
    await begin(iss, given.get('launch') ?? '', clientId);
    return null;
  }
  const begun: Begun | null = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
  sessionStorage.removeItem(kept);
  if (!begun || !servers.includes(begun.base)) throw new Error('Open this page from a patient’s chart.');
  const client: oauth.Client = { client_id: clientId };
  const answer = oauth.validateAuthResponse(begun.as, client, given, begun.state);
  // the code stays in no history
  history.replaceState(null, '', here());
  const request = plainHttp(begun.as.token_endpoint ?? begun.base);
  const response = await oauth.authorizationCodeGrantRequest(begun.as, client, oauth.None(), answer, here(), begun.verifier, request);
  const { access_token: token, patient } = await oauth.processAuthorizationCodeResponse(begun.as, client, response);
  if (typeof patient !== 'string') throw new Error('The server named no patient. Open this page from a patient’s chart.');
  return { base: begun.base, patient, token };
}

async function begin(base: string, launch: string, clientId: string): Promise<void> {
  const answer = await fetch(`${base}/.well-known/smart-configuration`, { headers: { accept: 'application/json' } });
  const found = (await answer.json()) as oauth.AuthorizationServer;
  if (!answer.ok || !found.authorization_endpoint || !found.token_endpoint) throw new Error('The server does not say where to sign in.');
  const as = { issuer: found.issuer ?? base, authorization_endpoint: found.authorization_endpoint, token_endpoint: found.token_endpoint };
  const begun: Begun = { base, as, verifier: oauth.generateRandomCodeVerifier(), state: oauth.generateRandomState() };
  sessionStorage.setItem(kept, JSON.stringify(begun));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: here(),
    scope,
    state: begun.state,
    aud: base,
    launch,
    code_challenge: await oauth.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  });
  location.assign(`${as.authorization_endpoint}?${query}`);
}
