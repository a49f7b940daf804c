import { useSyncExternalStore } from 'react';
import type { DiskStanding } from '../../store/disk-watch.ts';
import type { App } from './app-context.ts';

/** How the disk stood when it was last looked at; changes as soon as another look says otherwise. */
export const useDiskStanding = ({ disk }: Pick<App, 'disk'>): DiskStanding =>
  useSyncExternalStore(disk.onChange, disk.standing);
