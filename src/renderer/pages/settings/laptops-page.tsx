import { useCallback, useEffect, useState } from 'react';
import { instantSchema } from '../../../domain/dates.ts';
import type { OfficeServer } from '../../../host/port.ts';
import type { DevicesAnswer } from '../../../protocol/sync-messages.ts';
import type { WhyNotHere } from '../../../store/list-desk.ts';
import { createAsk } from '../../../sync/exchange.ts';
import { readDevices } from '../../../sync/joining.ts';
import { createTellOfLost } from '../../../sync/tell-of-lost.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { later } from '../../app/later.ts';
import { useLive } from '../../app/use-live.ts';
import { useOfficeSync } from '../../app/use-office-sync.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { laptopsTexts, loseLaptopTexts } from '../../texts/laptops.ts';
import { takeListTexts } from '../../texts/take-list.ts';
import { AddLaptop } from './add-laptop.tsx';
import { AddLaptopByFile } from './add-laptop-by-file.tsx';
import { laptopsTogether, type ShownLaptop } from './laptops-together.ts';
import { LoseLaptop } from './lose-laptop.tsx';
import { ListNotHere, TakeList } from './take-list.tsx';

type Devices = DevicesAnswer['devices'];

interface ServerSide {
  readonly server: OfficeServer | null | undefined;
  /** The id of this laptop, with or without a server. */
  readonly here: string | null;
  readonly devices: Devices;
  readonly isTold: boolean;
}

/** What the machine and the server say; the list itself is on this laptop. */
const useServerSide = (): ServerSide => {
  const { host, vault } = useApp();
  const [side, setSide] = useState<ServerSide>({ server: undefined, here: null, devices: [], isTold: true });
  useEffect(() => {
    const ask = createAsk(host.exchange, later);
    const look = async (): Promise<void> => {
      const found = await host.readServer();
      const server = found.ok ? found.value : null;
      const here = server?.device ?? (await vault.laptops.own());
      setSide({ server, here, devices: [], isTold: true });
      if (server === null) return;
      const known = await readDevices(ask);
      const told = await createTellOfLost(vault.sync, ask)();
      setSide({ server, here, devices: known.ok ? known.value.devices : [], isTold: told.ok });
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

const nameOf = ({ name }: ShownLaptop): string => (name === '' ? laptopsTexts.nameless : name);

const LaptopRow = (props: {
  readonly laptop: ShownLaptop;
  /** What people call a laptop. */
  readonly nameOfDevice: (device: string) => string;
  readonly onLose: (laptop: Named) => void;
}) => {
  const app = useApp();
  const { laptop } = props;
  const { atServer } = laptop;
  const name = nameOf(laptop);
  const atServerText = (): string => {
    if (atServer === undefined) return '';
    // Not by the list: another laptop asked it, or whoever runs the server.
    if (atServer.revoked !== null)
      return laptopsTexts.blocked(atServer.revokedBy === null ? null : props.nameOfDevice(atServer.revokedBy));
    if (Date.parse(app.now()) - atServer.seen > silentMs) return laptopsTexts.silent;
    return laptopsTexts.seen(formatMoment(instantSchema.parse(new Date(atServer.seen).toISOString()), app.today()));
  };
  if (laptop.isHere) return <ListRow side={atServerText()} title={laptopsTexts.here(laptop.name)} />;
  if (laptop.isRevoked) return <ListRow side={laptopsTexts.revoked} title={name} />;
  const text = laptop.isListed ? loseLaptopTexts.open : loseLaptopTexts.openUnlisted;
  const open = () => props.onLose({ device: laptop.device, name });
  return <ListRow onOpen={open} side={atServerText()} text={text} title={name} />;
};

const Overview = (props: {
  readonly notice: string | null;
  readonly onAdd: (server: OfficeServer) => void;
  readonly onAddByFile: (here: string | null) => void;
  readonly onLose: (laptop: Named, hasServer: boolean) => void;
  readonly onTake: (why: WhyNotHere) => void;
  readonly onClose: () => void;
}) => {
  const { server, here, devices, isTold } = useServerSide();
  const listed = useLive((vault) => vault.laptops.all(), []);
  const why = useLive((vault) => vault.laptops.whyNotHere(), []);
  const isWithoutServer = useOfficeSync().type === 'none';
  if (server === undefined || listed === undefined || why === undefined) return <Loading />;
  const whyNotHere = why === 'noServer' && !isWithoutServer ? null : why;
  const laptops = laptopsTogether(listed, devices, here);
  const nameOfDevice = (device: string) => listed.find((one) => one.device === device)?.name || device;
  return (
    <div className="stack-wide">
      <PageHeading
        actions={
          whyNotHere === null ? (
            <>
              {server === null ? null : (
                <Button onPress={() => props.onAdd(server)} variant="primary">
                  {laptopsTexts.add}
                </Button>
              )}
              <Button onPress={() => props.onAddByFile(here)}>{laptopsTexts.addByFile}</Button>
            </>
          ) : undefined
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
      {whyNotHere === null ? null : <ListNotHere onTake={() => props.onTake(whyNotHere)} why={whyNotHere} />}
      {isTold ? null : (
        <Note tone="attention">
          <p>{loseLaptopTexts.notTold}</p>
        </Note>
      )}
      {server === null && whyNotHere === null ? (
        <EmptyState text={laptopsTexts.noServerText} title={laptopsTexts.noServerTitle} />
      ) : null}
      {server !== null && laptops.length === 0 ? (
        <EmptyState text={laptopsTexts.emptyText} title={laptopsTexts.emptyTitle} />
      ) : null}
      {laptops.length === 0 ? null : (
        <ul className="list">
          {laptops.map((laptop) => (
            <LaptopRow
              key={laptop.device}
              laptop={laptop}
              nameOfDevice={nameOfDevice}
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
  | { readonly type: 'taking'; readonly why: WhyNotHere }
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
    case 'taking':
      return <TakeList onCancel={() => toList(null)} onDone={() => toList(takeListTexts.done)} why={view.why} />;
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
          onTake={(why) => setView({ type: 'taking', why })}
        />
      );
  }
};
