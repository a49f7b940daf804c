import { type ComparedField, comparedFields, compareForDisplay } from '../../../domain/dossier/compare-clients.ts';
import type { Client } from '../../../domain/dossier/records.ts';
import { maskNationalNumber } from '../../../domain/identity/national-number.ts';
import { formatPartialDate } from '../../../domain/identity/partial-date.ts';
import { formatPhone } from '../../../domain/identity/phone.ts';
import type { DuplicateHit } from '../../../store/search-hits.ts';
import { addressText } from '../../app/address-text.ts';
import { Button } from '../../components/button.tsx';
import { FreshView } from '../../components/fresh-view.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { identityTexts } from '../../texts/identity.ts';

const words = identityTexts.duplicates;

const show: Readonly<Record<ComparedField, (client: Client) => string>> = {
  surname: (client) => client.surname,
  firstName: (client) => client.firstName,
  birthDate: (client) => (client.birthDate === null ? '' : formatPartialDate(client.birthDate)),
  formOfAddress: (client) => identityTexts.formsOfAddress[client.formOfAddress],
  phone: (client) => (client.phone === null ? '' : formatPhone(client.phone)),
  email: (client) => client.email ?? '',
  address: (client) => (client.address === null ? '' : addressText(client.address)),
  nationalNumber: ({ nationalNumber }) =>
    nationalNumber === null
      ? ''
      : nationalNumber.digits === null
        ? words.unchecked
        : maskNationalNumber(nationalNumber.digits),
  discreet: (client) => (client.discreet ? words.yes : words.no),
};

const Comparison = (props: { readonly typed: Client; readonly hit: DuplicateHit; readonly onSame: () => void }) => {
  const { typed, hit } = props;
  const different = compareForDisplay(typed, hit.client);
  const shown = comparedFields.filter((field) => show[field](typed) !== '' || show[field](hit.client) !== '');
  return (
    <section className="duplicate">
      <p>{words.because[hit.because]}</p>
      <WideTable className="compare" label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.typed}</th>
            <th scope="col">{words.known}</th>
            <th scope="col">
              <span className="visually-hidden">{words.differs}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field}>
              <th scope="row">{words.fields[field]}</th>
              <td>{show[field](typed) || <span className="muted">{words.empty}</span>}</td>
              <td>{show[field](hit.client) || <span className="muted">{words.empty}</span>}</td>
              <td>{different.includes(field) ? <StatusTag tone="fitsIf">{words.differs}</StatusTag> : null}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <Button onPress={props.onSame}>{words.same}</Button>
      <p className="field-help">{words.sameHelp}</p>
    </section>
  );
};

/** People who may be the one in front of us, side by side with what differs. A person decides, never the app. */
export const DuplicateCompare = (props: {
  readonly typed: Client;
  readonly hits: readonly DuplicateHit[];
  readonly onSame: (known: Client) => void;
  readonly onOther: () => void;
  readonly onBack: () => void;
}) => (
  <FreshView className="duplicates stack-wide">
    <PageHeading lead={words.lead}>{words.title}</PageHeading>
    {props.hits.map((hit) => (
      <Comparison hit={hit} key={hit.client.id} onSame={() => props.onSame(hit.client)} typed={props.typed} />
    ))}
    <div className="page-actions">
      <Button onPress={props.onBack} shortcut="Esc" variant="quiet">
        {words.back}
      </Button>
      <Button onPress={props.onOther}>{words.other}</Button>
    </div>
  </FreshView>
);
