import { useCallback, useEffect, useState } from 'react';
import { instantSchema } from '../../../domain/dates.ts';
import type { OfficeServer } from '../../../host/port.ts';
import type { DevicesAnswer } from '../../../protocol/sync-messages.ts';
import type { ListedLaptop } from '../../../store/laptop-names.ts';
import { createAsk } from '../../../sync/exchange.ts';
import { readDevices } from '../../../sync/joining.ts';
import { createTellOfLost } from '../../../sync/tell-of-lost.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { later } from '../../app/later.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { laptopsTexts, loseLaptopTexts } from '../../texts/laptops.ts';
import { AddLaptop } from './add-laptop.tsx';
import { AddLaptopByFile } from './add-laptop-by-file.tsx';
import { LoseLaptop } from './lose-laptop.tsx';

type Devices = DevicesAnswer['devices'];

interface ServerSide {
  readonly server: OfficeServer | null | undefined;
  readonly devices: Devices;
  readonly isTold: boolean;
}

/** What the machine and the server say; the list itself is on this laptop. */
const useServerSide = (): ServerSide => {
  const { host, vault } = useApp();
  const [side, setSide] = useState<ServerSide>({ server: undefined, devices: [], isTold: true });
  useEffect(() => {
    const ask = createAsk(host.exchange, later);
    const look = async (): Promise<void> => {
      const found = await host.readServer();
      const server = found.ok ? found.value : null;
      setSide({ server, devices: [], isTold: true });
      if (server === null) return;
      const known = await readDevices(ask);
      const told = await createTellOfLost(vault.sync, ask)();
      setSide({ server, devices: known.ok ? known.value.devices : [], isTold: told.ok });
    };
    look().catch(() => undefined);
  }, [host, vault]);
  return side;
};

const silentMs = 90 * 24 * 60 * 60 * 1000;

interface Named {
  readonly device: string;
  readonly name: string;
}

const nameOf = ({ name }: ListedLaptop): string => (name === '' ? laptopsTexts.nameless : name);

const LaptopRow = (props: {
  readonly laptop: ListedLaptop;
  /** What people call a laptop. */
  readonly nameOfDevice: (device: string) => string;
  readonly device: Devices[number] | undefined;
  readonly isHere: boolean;
  readonly onLose: (laptop: Named) => void;
}) => {
  const app = useApp();
  const { laptop, device } = props;
  const name = nameOf(laptop);
  const standing = (): string => {
    if (laptop.isRevoked) return laptopsTexts.revoked;
    if (device === undefined) return '';
    // Not by the list: another laptop asked it, or whoever runs the server.
    if (device.revoked !== null)
      return laptopsTexts.blocked(device.revokedBy === null ? null : props.nameOfDevice(device.revokedBy));
    if (Date.parse(app.now()) - device.seen > silentMs) return laptopsTexts.silent;
    return laptopsTexts.seen(formatMoment(instantSchema.parse(new Date(device.seen).toISOString()), app.today()));
  };
  if (props.isHere) return <ListRow side={standing()} title={laptopsTexts.here(laptop.name)} />;
  const onOpen = laptop.isRevoked ? undefined : () => props.onLose({ device: laptop.device, name });
  return <ListRow onOpen={onOpen} side={standing()} text={onOpen && loseLaptopTexts.open} title={name} />;
};

const Overview = (props: {
  readonly notice: string | null;
  readonly onAdd: (server: OfficeServer) => void;
  readonly onAddByFile: (here: string | null) => void;
  readonly onLose: (laptop: Named, hasServer: boolean) => void;
  readonly onClose: () => void;
}) => {
  const { server, devices, isTold } = useServerSide();
  const laptops = useLive((vault) => vault.laptops.all(), []);
  if (server === undefined || laptops === undefined) return <Loading />;
  return (
    <div className="stack-wide">
      <PageHeading
        actions={
          <>
            {server === null ? null : (
              <Button onPress={() => props.onAdd(server)} variant="primary">
                {laptopsTexts.add}
              </Button>
            )}
            <Button onPress={() => props.onAddByFile(server?.device ?? null)}>{laptopsTexts.addByFile}</Button>
          </>
        }
        lead={laptopsTexts.lead}
      >
        {laptopsTexts.title}
      </PageHeading>
      {props.notice === null ? null : (
        <Note tone="good">
          <p role="status">{props.notice}</p>
        </Note>
      )}
      {isTold ? null : (
        <Note tone="attention">
          <p>{loseLaptopTexts.notTold}</p>
        </Note>
      )}
      {server === null ? <EmptyState text={laptopsTexts.noServerText} title={laptopsTexts.noServerTitle} /> : null}
      {server !== null && laptops.length === 0 ? (
        <EmptyState text={laptopsTexts.emptyText} title={laptopsTexts.emptyTitle} />
      ) : null}
      {laptops.length === 0 ? null : (
        <ul className="list">
          {laptops.map((laptop) => (
            <LaptopRow
              device={devices.find(({ device }) => device === laptop.device)}
              isHere={laptop.device === server?.device}
              key={laptop.device}
              laptop={laptop}
              nameOfDevice={(device) => laptops.find((one) => one.device === device)?.name ?? device}
              onLose={(lost) => props.onLose(lost, server !== null)}
            />
          ))}
        </ul>
      )}
      <div className="actions">
        <Button onPress={props.onClose}>{laptopsTexts.back}</Button>
      </div>
    </div>
  );
};

type View =
  | { readonly type: 'list'; readonly notice: string | null }
  | { readonly type: 'adding'; readonly server: OfficeServer }
  | { readonly type: 'file'; readonly here: string | null }
  | { readonly type: 'losing'; readonly laptop: Named; readonly hasServer: boolean };

/** On which laptops the house is; an administrator adds one and takes a lost one out. */
export const LaptopsPage = (props: { readonly onClose: () => void }) => {
  const [view, setView] = useState<View>({ type: 'list', notice: null });
  const toList = (notice: string | null) => setView({ type: 'list', notice });
  const onAdded = useCallback(
    (name: string | null) => setView({ type: 'list', notice: name === null ? null : laptopsTexts.added(name) }),
    [],
  );
  switch (view.type) {
    case 'adding':
      return <AddLaptop onClose={onAdded} server={view.server} />;
    case 'file':
      return <AddLaptopByFile here={view.here} onClose={() => toList(null)} />;
    case 'losing':
      return (
        <LoseLaptop
          {...view.laptop}
          hasServer={view.hasServer}
          onCancel={() => toList(null)}
          onDone={() => toList(loseLaptopTexts.done(view.laptop.name))}
        />
      );
    case 'list':
      return (
        <Overview
          notice={view.notice}
          onAdd={(server) => setView({ type: 'adding', server })}
          onAddByFile={(here) => setView({ type: 'file', here })}
          onClose={props.onClose}
          onLose={(laptop, hasServer) => setView({ type: 'losing', laptop, hasServer })}
        />
      );
  }
};
