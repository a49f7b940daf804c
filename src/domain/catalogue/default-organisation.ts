/** Folder under assets/organisations that counts where nobody chose one: the commands, and practice without an office. */
export const defaultOrganisationId = 'kortemark';
