// What happens to a form of the review that was sent and not taken: it stays as it was typed, and says plainly why.

const token = "__RequestVerificationToken";

/** Whether an answer is the sign-in page, because nobody is signed in any more. */
export const isSignIn = (answer) => answer.redirected && new URL(answer.url).pathname === "/account/sign-in";

/** The sign-in page that leads back to a card of this review and says that nothing was kept. */
export function signInFor(card) {
  const back = `${location.pathname}${location.search}${card ? `#${card.id}` : ""}`;
  return `/account/sign-in?${new URLSearchParams({ ReturnUrl: back, NotKept: "true" })}`;
}

/**
 * Takes a new token for the forms of this page, as loading it again would, and leaves what is typed in them.
 * Tells whether there was one.
 */
export async function renewTokens() {
  const answer = await fetch(location.pathname + location.search);
  const page = answer.ok && !isSignIn(answer) && new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page && page.querySelector(`#review [name=${token}]`)?.value;
  if (fresh) {
    document.querySelectorAll(`[name=${token}]`).forEach((field) => (field.value = fresh));
  }

  return Boolean(fresh);
}

/** Says before a form why it was not taken. */
export function sayNotKept(form, words) {
  clearProblems(form);
  const problem = document.createElement("div");
  problem.className = "notice notice-warning";
  problem.setAttribute("role", "alert");
  problem.dataset.problem = "";
  problem.tabIndex = -1;
  problem.append(Object.assign(document.createElement("p"), { textContent: words }));
  form.before(problem);
  problem.focus();
}

/** Takes away what was said of forms that were sent before; the others close, and what is typed in them stays. */
export function clearProblems(form) {
  const own = form.closest("details");
  for (const problem of document.querySelectorAll("#review [data-problem]")) {
    const other = problem.closest("details");
    if (other && other !== own) {
      other.open = false;
    }

    problem.remove();
  }
}
