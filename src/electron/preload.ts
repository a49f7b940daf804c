import { contextBridge, ipcRenderer } from 'electron';
import { eventChannel, hostVerbs, ipcChannelOf, listenName } from '../host/verbs.ts';

const verbs = Object.fromEntries(
  hostVerbs.map((verb) => [verb, (...args: readonly unknown[]) => ipcRenderer.invoke(ipcChannelOf(verb), ...args)]),
);

/** Hands on what the main process tells, without Electron's own event object; returns the way to stop. */
const listen = (listener: (event: unknown) => void): (() => void) => {
  const hear = (_event: unknown, told: unknown): void => listener(told);
  ipcRenderer.on(eventChannel, hear);
  return () => ipcRenderer.off(eventChannel, hear);
};

/** The page gets the verbs of the port, one way to listen and nothing else: no channel names, no ipcRenderer. */
contextBridge.exposeInMainWorld('doorwijzer', { ...verbs, [listenName]: listen });
