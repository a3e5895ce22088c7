import { ApiProblem, ConnectionFailure } from './api-problem.js';
import { csrfHeader, refusesToken, renewToken } from './session-token.js';

interface Upload {
  /** Below `/api/v1`. */
  path: string;
  file: File;
  idempotencyKey: string;
  /** Called with the share that has been sent, from 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Sends a file as the part `file`; once more where another tab has renewed the token.
 * @throws ApiProblem when the server refuses
 * @throws ConnectionFailure when there is no answer
 */
export async function uploadFile(upload: Upload): Promise<void> {
  try {
    await send(upload);
  } catch (error) {
    if (!refusesToken(error) || !(await renewToken())) throw error;
    await send(upload);
  }
}

/** `fetch` cannot tell how far a request is, so that this one is made by hand. */
function send({ path, file, idempotencyKey, onProgress }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    const language = { 'Accept-Language': document.documentElement.lang };
    const headers = { ...csrfHeader(), ...language, 'Idempotency-Key': idempotencyKey };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new ConnectionFailure(request.statusText));
    request.onload = () => {
      const { status } = request;
      if (status >= 200 && status < 300) resolve();
      else reject(ApiProblem.from(new Response(null, { status }), readJson(request.responseText)));
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
