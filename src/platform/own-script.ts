/** What the browser's Trusted Types give: a value that only a policy can make. */
type Policy = { createScriptURL(address: string): string };
type TrustedTypes = { createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy };

let policy: Policy | undefined;

/** Starts a script of ours beside the page. Our pages allow one policy, and it passes nothing but our own addresses. */
export function startWorker(address: string): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('weft', { createScriptURL: ownAddress }) ?? { createScriptURL: ownAddress };
  return new Worker(policy.createScriptURL(address));
}

function ownAddress(address: string): string {
  const { href, origin } = new URL(address, location.href);
  if (origin !== location.origin) throw new TypeError('not a script of ours');
  return href;
}
