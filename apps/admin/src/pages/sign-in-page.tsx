import { Button, PasswordInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { adviceFor, asProblem, type ApiProblem, noAnswer, problemOf } from '../api/problem.js';
import { authorization, signIn } from '../api/session.js';

/** Signing in by a pasted token or API key; the link that the server prints does it without this page. */
export function SignInPage() {
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [asking, setAsking] = useState(false);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsking(true);
    check(token.trim())
      .then(() => signIn(token.trim()))
      .catch((error: unknown) => setProblem(asProblem(error)))
      .finally(() => setAsking(false));
  };

  return (
    <main className="sign-in">
      <form className="sign-in-box" onSubmit={submit}>
        <span className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> Tessera
        </span>
        <h1>Sign in</h1>
        <p>
          Open the link that <code>npm start</code> printed, or paste a token or an API key here. It stays in this tab
          until you close it.
        </p>
        <PasswordInput
          label="Token or API key"
          value={token}
          autoComplete="off"
          onChange={(event) => setToken(event.currentTarget.value)}
          error={problem ? `${problem.message} ${adviceFor(problem)}` : undefined}
        />
        <Button type="submit" disabled={token.trim() === ''} loading={asking}>
          Sign in
        </Button>
        <p className="dimmed">
          A new token: <code>npm run tessera -- token --role admin --expires 8h</code>
        </p>
      </form>
    </main>
  );
}

/** Throws ApiProblem where the server does not take the credential. */
async function check(token: string): Promise<void> {
  const headers = { accept: 'application/json', authorization: authorization(token) };
  const response = await fetch('/api/v1/modules', { headers }).catch((error: unknown) => {
    throw noAnswer(error);
  });
  if (response.ok) return;
  const body: unknown = await response.json().catch(() => null);
  throw problemOf(response.status, body, response.headers);
}
