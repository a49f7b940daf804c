/** Chromium and Electron have no sandbox for root and refuse to start with one. Staff are never root. */
export const isRoot = (): boolean => process.getuid?.() === 0;
