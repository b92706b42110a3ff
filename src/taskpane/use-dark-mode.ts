import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark)';

/** True when the pane shall be dark: as the host says, else as the machine is set. */
export function useDarkMode(hostIsDark: boolean | undefined): boolean {
  const machineIsDark = useSyncExternalStore(watch, () => matchMedia(QUERY).matches);
  return hostIsDark ?? machineIsDark;
}

function watch(listener: () => void): () => void {
  const list = matchMedia(QUERY);
  list.addEventListener('change', listener);
  return () => {
    list.removeEventListener('change', listener);
  };
}
