import type { Advice } from '../../../domain/advice/advice.ts';
import { livesOnAllowance, mayHaveGroeipakket, neededPermissions } from '../../../domain/advice/ama-permission.ts';
import { isMandateMissing, situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { letterTexts } from '../../texts/letter.ts';
import { permissionTexts } from '../../texts/permission-request.ts';
import { Obstacle } from './obstacle.tsx';
import { PermissionRequestButton } from './permission-request-button.tsx';
import type { VisitScreen } from './visit-screen.ts';

const isOpen = ({ pathways }: Advice): boolean =>
  pathways.some(({ pathway, verdict }) => pathway === 'ama' && (verdict === 'fits' || verdict === 'fitsIf'));

/** Where nobody has to agree, or nobody knows who. */
const NobodyAsked = ({ visit, client }: VisitScreen) => {
  const situation = situationOfVisit(visit, client);
  if (livesOnAllowance(situation)) return <p>{permissionTexts.notNeeded}</p>;
  return (
    <>
      {mayHaveGroeipakket(situation, visit.day) ? <p>{permissionTexts.groeipakket}</p> : null}
      <p>{permissionTexts.notKnown}</p>
    </>
  );
};

/** Whose permission AMA needs beforehand, and the paper to ask for it; nothing where AMA does not come up. */
export const PermissionSection = ({ advice, ...screen }: VisitScreen & { readonly advice: Advice }) => {
  const { visit, client } = screen;
  if (!isOpen(advice)) return null;
  const needed = neededPermissions(visit);
  const isNamed = client !== null && client.surname !== '';
  const isRequest = needed.some(({ giver }) => giver !== 'ocmw');
  const obstacle = isNamed ? letterTexts.mandateMissing : permissionTexts.needsName;
  const isHindered = !isNamed || isMandateMissing(visit);
  return (
    <section className="stack">
      <h2>{permissionTexts.title}</h2>
      {needed.length === 0 ? <NobodyAsked {...screen} /> : null}
      {needed.map(({ giver, isGiven }) => (
        <div className="stack" key={giver}>
          <p>{isGiven ? permissionTexts.given[giver] : permissionTexts.needed[giver]}</p>
          {giver === 'ocmw' || isHindered || client === null ? null : (
            <div className="stacked-actions">
              <PermissionRequestButton {...screen} asked={giver} client={client} />
            </div>
          )}
        </div>
      ))}
      {isRequest && isHindered ? (
        <p>
          <Obstacle {...screen} at="identity" text={obstacle} />
        </p>
      ) : null}
    </section>
  );
};
