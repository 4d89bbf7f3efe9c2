// Asking the sandbox, and saying so when it did not work.
export const body = content => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(content) });

export async function request(method, address, extra = {}) {
  const response = await fetch(address, { method, ...extra });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail ?? problem.message ?? `Dat lukte niet (${response.status}).`);
  }
  return response.status === 204 ? null : response.json();
}

export const get = address => request("GET", address);
export const post = (address, content) => request("POST", address, body(content));

export function fail(text) {
  document.querySelector("[data-problem]").textContent = text;
}
