/** Own style element of react-aria (`react-aria-pressable-style`); changes with its version, a test on console messages says so. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Key derivation (argon2id) is WebAssembly and runs in a worker of its own: the only script that may compile any. */
const mayCompileWasm = (path: string): boolean => /^\/workers\/key-worker-[\w-]+\.js$/.test(path);

/**
 * The Content-Security-Policy that goes with every answer of both shells. `path` is the normalised path of the answer.
 * Source: Electron security checklist item 7; design section 2 (no unsafe-* for the page, for ever).
 */
export const contentSecurityPolicy = (path: string): string =>
  [
    "default-src 'none'",
    mayCompileWasm(path) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src 'self' ${reactAriaStyle}`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types doorwijzer',
  ].join('; ');
