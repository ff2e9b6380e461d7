import { decision } from './situation.ts';

/** The one thing of the page that is used here; the types of a browser are not loaded for core. */
declare const document: { body: { textContent: string } };

/** Whether this page may make code from text: it must not, or the test proves nothing. */
function evalIsForbidden(): boolean {
  try {
    return new Function('return false')();
  } catch {
    return true;
  }
}

const answer = { evalIsForbidden: evalIsForbidden(), decision: decision() };
document.body.textContent = JSON.stringify(answer);
