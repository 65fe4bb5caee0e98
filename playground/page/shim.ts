// Stands in for google.script inside the sidebar's frame: calls go to the playground's server.
import type { Ending } from '../messages';

type Success = (value: unknown, userObject?: unknown) => void;
type Failure = (error: Error, userObject?: unknown) => void;
interface Handlers {
  success?: Success;
  failure?: Failure;
  userObject?: unknown;
}

/** A new runner for every handler, as on Google: handlers set on one call must not leak into the next. */
function runner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_, name: string) {
        if (name === 'withSuccessHandler') return (success: Success) => runner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure: Failure) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
        return (...args: unknown[]) => {
          void call(name, args, handlers);
        };
      },
    },
  );
}

async function call(name: string, args: unknown[], handlers: Handlers): Promise<void> {
  let ending: Ending;
  try {
    const response = await fetch('/do', { method: 'POST', body: JSON.stringify({ do: 'call', name, args }) });
    ending = (await response.json()) as Ending;
  } catch {
    ending = { ok: false, message: 'NetworkError: Connection failure due to HTTP 0' };
  }
  if (ending.ok) handlers.success?.(ending.value, handlers.userObject);
  else handlers.failure?.(new Error(ending.message), handlers.userObject);
}

/** A frame written by srcdoc has the page's origin, but "null" in its location. */
function tell(what: string, value?: unknown): void {
  window.parent.postMessage({ shim: what, value }, self.origin);
}

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: self.origin,
        close: () => tell('close'),
        editor: { focus: () => tell('focus') },
        setHeight: (height: number) => tell('height', height),
        setWidth: (width: number) => tell('width', width),
      },
    },
  },
});
