declare global {
  interface Window {
    __webpack_nonce__?: string;
  }
}

/** The nonce under which the content security policy lets this response's styles in. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Hands the nonce to the libraries that add style elements while a dialog locks scrolling; they read it from
 * this global name, which comes from a bundler that we do not use.
 */
export function applyStyleNonce(): void {
  window.__webpack_nonce__ = styleNonce();
}
