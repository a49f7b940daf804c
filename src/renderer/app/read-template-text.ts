import { rosterCrypto } from '../../crypto/signing.ts';
import { readTemplate } from '../../letter/template/read-template.ts';

/** A template from its text, with the hash that a letter keeps of it. */
export const readTemplateText = (text: string) => readTemplate(text, rosterCrypto.sha256Hex);
