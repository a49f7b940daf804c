import { createRxDatabase } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';

const open = { type: 'object', additionalProperties: true };
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    surname: { type: 'string', maxLength: 400 },
    firstName: { type: 'string' },
    birthDate: open,
    formOfAddress: { type: 'string' },
    phone: open,
    email: { type: 'string' },
    address: open,
    nationalNumber: {},
    discreet: { type: 'boolean' },
    createdAt: { type: 'string' },
  },
  required: ['id', 'surname'],
  indexes: ['surname'],
};

/** A collection of files on the Dexie storage of RxDB, in clear. */
export const clientsInRxdb = async (name) => {
  const db = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false });
  const { client } = await db.addCollections({ client: { schema } });
  return client;
};
