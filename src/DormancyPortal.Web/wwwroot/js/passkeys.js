// Asks the device for passkeys: to add one, and to sign in with one. Where browser or script are missing, nothing of it is shown
// and passwords do. What a form says besides (its token, a name, where to go) is sent with the answer, as any form is.
const troubles = {
  NotAllowedError: "No passkey was used: it was cancelled, took too long, or this device has none for this portal. Try again.",
  InvalidStateError: "This device has a passkey for your account already.",
  SecurityError: "Passkeys work only at the portal's own address, and only over HTTPS.",
};
const failed = "That did not work. Load the page again and try once more.";

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

if (window.PublicKeyCredential && navigator.credentials) {
  for (const button of document.querySelectorAll("button[data-passkey]")) {
    button.closest("[data-passkey-part]").hidden = false;
    button.addEventListener("click", (event) => {
      // A field left empty is the browser's to say.
      if (button.formNoValidate || button.form.checkValidity()) {
        event.preventDefault();
        ask(button);
      }
    });
  }

  // Whoever comes back from the page that followed finds the form as it was at first.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  for (const missing of document.querySelectorAll("[data-passkey-missing]")) {
    missing.hidden = true;
  }
}

// One button's way: the challenge from the portal, the device's answer to it, and the form with that answer.
async function ask(button) {
  const form = button.form;
  button.disabled = true;
  form.querySelector("[data-passkey-trouble]")?.remove();
  try {
    const answer = await fetch(button.dataset.passkeyOptions, { method: "POST", body: asking(form) });
    const isJson = answer.headers.get("Content-Type")?.includes("json");
    const said = isJson ? await answer.json() : null;
    if (!answer.ok || !said) {
      throw new Error(said?.problem ?? (answer.status === 429 ? "That was too often. Wait a minute and try again." : failed));
    }

    const given = button.dataset.passkey === "add"
      ? await navigator.credentials.create({ publicKey: creation(said) })
      : await navigator.credentials.get({ publicKey: request(said) });
    form.elements.Credential.value = JSON.stringify(sent(given));
    // The answer was asked for with the password, and is taken without it.
    form.querySelector("[data-passkey-once]")?.remove();
    if (button.hasAttribute("formaction")) {
      form.action = button.formAction;
    }

    form.submit();
  } catch (error) {
    say(form, troubles[error.name] ?? (error.name === "Error" ? error.message : failed));
    button.disabled = false;
    button.focus();
  }
}

// The token of the form, and the password where one is asked for to begin; nothing else that was typed.
function asking(form) {
  const fields = new URLSearchParams();
  for (const field of form.querySelectorAll("[name=__RequestVerificationToken], [data-passkey-once] input")) {
    fields.append(field.name, field.value);
  }
  return fields;
}

function creation(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: options.excludeCredentials?.map(known),
  };
}

function request(options) {
  return { ...options, challenge: bytes(options.challenge), allowCredentials: options.allowCredentials?.map(known) };
}

function known(credential) {
  return { ...credential, id: bytes(credential.id) };
}

function sent(credential) {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
    .filter((part) => response[part])
    .map((part) => [part, text(response[part])]);
  return {
    id: credential.id,
    type: credential.type,
    clientExtensionResults: {},
    response: { ...Object.fromEntries(parts), transports: response.getTransports?.() },
  };
}

function say(form, words) {
  const trouble = document.createElement("p");
  trouble.className = "notice notice-warning";
  trouble.setAttribute("role", "alert");
  trouble.dataset.passkeyTrouble = "";
  trouble.textContent = words;
  form.append(trouble);
}
