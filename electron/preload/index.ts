import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannels, requestChannels } from '../api.ts';

type Ask = (...ask: unknown[]) => Promise<unknown>;
type Listen = (listener: (news: unknown) => void) => () => void;

/** Exposes one function for each channel as window.desktop. No logic here: what may be asked is checked in main. */
const bridge: Record<string, Ask | Listen> = {};

for (const [name, channel] of Object.entries(requestChannels)) {
  bridge[name] = (...ask: unknown[]) => ipcRenderer.invoke(channel, ...ask);
}

for (const [name, channel] of Object.entries(eventChannels)) {
  bridge[name] = (listener: (news: unknown) => void) => {
    const hear = (_event: IpcRendererEvent, news: unknown): void => listener(news);
    ipcRenderer.on(channel, hear);
    return () => ipcRenderer.off(channel, hear);
  };
}

contextBridge.exposeInMainWorld('desktop', bridge);
