import type { Client, Visit } from '../../domain/dossier/records.ts';
import { isResidenceContradicted } from '../../domain/dossier/residence.ts';
import { questionsFor } from '../../domain/intake/questions.ts';
import { chosen } from '../../domain/intake/said.ts';
import { useApp } from '../app/app-context.ts';
import { referralTexts } from '../texts/referral.ts';
import { visitTexts } from '../texts/visit.ts';
import { Button } from './button.tsx';
import type { MissingPlace } from './missing-list.tsx';
import { Note } from './note.tsx';

/** The address and the answer about the living place name another place: said calmly, mended where either stands. */
export const ResidenceNote = (props: {
  readonly visit: Pick<Visit, 'answers'>;
  readonly client: Client;
  readonly onOpen: (at: MissingPlace) => void;
}) => {
  const { organisation } = useApp();
  const { address } = props.client;
  const { answers } = props.visit;
  if (address === null || !isResidenceContradicted(address, answers, organisation)) return null;
  const question = questionsFor(organisation).find(({ id }) => id === 'residence');
  const said = question?.choices.find(({ id }) => chosen(answers, 'residence').includes(id));
  return (
    <Note title={referralTexts.residenceTitle} tone="attention">
      <p>{referralTexts.residenceText(address.place, said?.text ?? '')}</p>
      <div className="actions">
        <Button onPress={() => props.onOpen('identity')}>{visitTexts.steps.identity}</Button>
        <Button onPress={() => props.onOpen('residence')}>{referralTexts.toQuestion(question?.label ?? '')}</Button>
      </div>
    </Note>
  );
};
