import { z } from 'zod';

/** Random UUIDs, one brand per kind of record so that they cannot be mixed up. */
export const clientIdSchema = z.uuid().brand<'ClientId'>();
export const visitIdSchema = z.uuid().brand<'VisitId'>();
export const referralIdSchema = z.uuid().brand<'ReferralId'>();
export const paperIdSchema = z.uuid().brand<'PaperId'>();
export const klusRequestIdSchema = z.uuid().brand<'KlusRequestId'>();
export const noteIdSchema = z.uuid().brand<'NoteId'>();
export const staffMemberIdSchema = z.uuid().brand<'StaffMemberId'>();
export const officeIdSchema = z.uuid().brand<'OfficeId'>();

export type ClientId = z.infer<typeof clientIdSchema>;
export type VisitId = z.infer<typeof visitIdSchema>;
export type ReferralId = z.infer<typeof referralIdSchema>;
export type PaperId = z.infer<typeof paperIdSchema>;
export type KlusRequestId = z.infer<typeof klusRequestIdSchema>;
export type StaffMemberId = z.infer<typeof staffMemberIdSchema>;
export type OfficeId = z.infer<typeof officeIdSchema>;
