import { useEffect, useState } from 'react';
import { err } from '../../../domain/result.ts';
import type { OfficeServer } from '../../../host/port.ts';
import type { LaptopCode } from '../../../store/laptop-verbs.ts';
import { schemaVersion } from '../../../store/rows.ts';
import { createAsk } from '../../../sync/exchange.ts';
import { admitLaptop, lookForLaptop, offerCode, type Visitor } from '../../../sync/joining.ts';
import { createMailbox, type Mailbox } from '../../../sync/mailbox.ts';
import { useApp } from '../../app/app-context.ts';
import { later } from '../../app/later.ts';
import { type ActFailure, isActFailure, useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { useRepeated } from '../../app/use-repeated.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { addLaptopTexts, admitLaptopTexts } from '../../texts/laptops.ts';
import { CodeGroups } from './code-groups.tsx';

const lookEveryMs = 1500;

interface Offer {
  readonly code: LaptopCode;
  readonly mailbox: Mailbox;
}
type Laptop = Extract<Visitor, { type: 'laptop' }>;

/** A code that the server knows the hash of, for as long as this screen is open; null: not yet, false: it could not be made. */
const useOffer = (): Offer | null | false => {
  const { vault, host, newId } = useApp();
  const [offer, setOffer] = useState<Offer | null | false>(null);
  useEffect(() => {
    let [isOver, made]: [boolean, Offer | null] = [false, null];
    const ask = createAsk(host.exchange, later);
    const make = async (): Promise<void> => {
      const code = await vault.laptops.newCode();
      made = { code, mailbox: createMailbox({ ask, id: code.mailbox, newId, schemaVersion }) };
      const offered = await offerCode(ask, code);
      if (!isOver) setOffer(offered.ok ? made : false);
    };
    void make();
    return () => {
      isOver = true;
      // Whoever still waits for an answer hears that there comes none.
      void made?.mailbox.end();
      made?.code.end();
    };
  }, [vault, host, newId]);
  return offer;
};

const Steps = (props: { readonly server: OfficeServer; readonly offer: Offer; readonly standing: string }) => (
  <>
    <section className="stack">
      <h2>{addLaptopTexts.stepsTitle}</h2>
      <ol className="numbered">
        {addLaptopTexts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
    <dl className="facts">
      <dt>{addLaptopTexts.address}</dt>
      <dd>{props.server.address}</dd>
    </dl>
    <section className="stack">
      <h2>{addLaptopTexts.code}</h2>
      <CodeGroups shown={props.offer.code.shown} />
      <p className="muted">{addLaptopTexts.codeHelp}</p>
    </section>
    <p role="status">{props.standing}</p>
  </>
);

type AdmitError = Extract<Awaited<ReturnType<typeof admitLaptop>>, { ok: false }>['error'];

/** What has nothing to do with the passphrase is said in words of this form. */
const inWords = (failure: AdmitError): ActFailure => {
  if (isActFailure(failure)) return failure;
  const text = failure.type === 'revokedLaptop' ? admitLaptopTexts.revoked : admitLaptopTexts.noConnection;
  return { type: 'said', text };
};

/** A laptop said hello: is it the one that somebody is adding now? */
const AdmitForm = (props: {
  readonly laptop: Laptop;
  readonly offer: Offer;
  readonly here: string;
  readonly onAdmitted: (rev: string) => void;
  readonly onOvertaken: () => void;
  readonly onRefused: () => void;
}) => {
  const { laptop, offer } = props;
  const act = useConfirmedAct({
    check: () => [],
    act: async (mine) => {
      const done = await admitLaptop(offer.mailbox, offer.code, laptop, { here: props.here, passphrase: mine });
      if (done.ok) return done;
      if (done.error.type === 'overtaken') props.onOvertaken();
      return err(inWords(done.error));
    },
    onDone: props.onAdmitted,
  });
  return (
    <ConfirmedForm
      act={act}
      onCancel={props.onRefused}
      texts={{ ...admitLaptopTexts, title: admitLaptopTexts.title(laptop.hello.name) }}
    >
      {null}
    </ConfirmedForm>
  );
};

/** What is to be seen in the mailbox, again and again, while nobody has to decide. */
const useVisitor = (
  offer: Offer | null | false,
  answeredRev: string | null,
  isDeciding: boolean,
  onLaptop: (laptop: Laptop) => void,
): Visitor | 'away' => {
  const [visitor, setVisitor] = useState<Visitor | 'away'>({ type: 'nobody' });
  const isOn = offer !== null && offer !== false && !isDeciding;
  const look = async (): Promise<boolean> => {
    if (offer === null || offer === false) return true;
    const seen = await lookForLaptop(offer.mailbox, offer.code, answeredRev);
    setVisitor(seen.ok ? seen.value : 'away');
    if (seen.ok && seen.value.type === 'laptop') onLaptop(seen.value);
    return seen.ok && ['laptop', 'ended', 'stranger'].includes(seen.value.type);
  };
  useRepeated(isOn ? look : null, lookEveryMs);
  return visitor;
};

const standingText = (visitor: Visitor | 'away', admitted: string | null): string => {
  if (visitor === 'away') return addLaptopTexts.noConnection;
  if (admitted !== null) return addLaptopTexts.answered(admitted);
  return addLaptopTexts.nobody;
};

const Stopped = (props: { readonly text: string; readonly tone: 'problem' | 'info'; readonly onClose: () => void }) => (
  <div className="stack-wide">
    <PageHeading>{addLaptopTexts.title}</PageHeading>
    <Note tone={props.tone}>
      <p role="status">{props.text}</p>
    </Note>
    <div className="actions">
      <Button onPress={props.onClose}>{addLaptopTexts.close}</Button>
    </div>
  </div>
);

/**
 * From the code on screen to a laptop that is in. `onClose`: the name of the laptop that came in, null for none.
 */
export const AddLaptop = (props: {
  readonly server: OfficeServer;
  readonly onClose: (name: string | null) => void;
}) => {
  const { server, onClose } = props;
  const offer = useOffer();
  const [admitted, setAdmitted] = useState<{ readonly name: string; readonly rev: string } | null>(null);
  const [deciding, setDeciding] = useState<Laptop | null>(null);
  const [isOvertaken, setOvertaken] = useState(false);
  const visitor = useVisitor(offer, admitted?.rev ?? null, deciding !== null, setDeciding);
  const type = visitor === 'away' ? visitor : visitor.type;
  useEffect(() => {
    // Whoever came in says so by ending what was said.
    if (type === 'ended' && admitted !== null) onClose(admitted.name);
  }, [type, admitted, onClose]);

  if (offer === false) return <Stopped onClose={() => onClose(null)} text={addLaptopTexts.failed} tone="problem" />;
  if (type === 'stranger')
    return <Stopped onClose={() => onClose(null)} text={addLaptopTexts.stranger} tone="problem" />;
  if (type === 'ended' && admitted === null)
    return <Stopped onClose={() => onClose(null)} text={addLaptopTexts.ended} tone="info" />;
  if (offer !== null && deciding !== null)
    return (
      <AdmitForm
        here={server.device}
        laptop={deciding}
        offer={offer}
        onAdmitted={(rev) => {
          setAdmitted({ name: deciding.hello.name, rev });
          setDeciding(null);
        }}
        onOvertaken={() => {
          setOvertaken(true);
          setDeciding(null);
        }}
        onRefused={() => onClose(null)}
      />
    );
  return (
    <div className="stack-wide">
      <PageHeading lead={addLaptopTexts.lead}>{addLaptopTexts.title}</PageHeading>
      {isOvertaken ? (
        <Note tone="attention">
          <p>{addLaptopTexts.overtaken}</p>
        </Note>
      ) : null}
      {offer === null ? (
        <p role="status">{addLaptopTexts.making}</p>
      ) : (
        <Steps offer={offer} server={server} standing={standingText(visitor, admitted?.name ?? null)} />
      )}
      <div className="actions">
        <Button onPress={() => onClose(null)}>{addLaptopTexts.stop}</Button>
      </div>
    </div>
  );
};
