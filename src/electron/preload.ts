import { contextBridge, ipcRenderer } from 'electron';
import { hostVerbs, ipcChannelOf } from '../host/verbs.ts';

/** The page gets the verbs of the port and nothing else: no channel names, no events, no ipcRenderer. */
const bridge = Object.fromEntries(
  hostVerbs.map((verb) => [verb, (...args: readonly unknown[]) => ipcRenderer.invoke(ipcChannelOf(verb), ...args)]),
);
contextBridge.exposeInMainWorld('doorwijzer', bridge);
