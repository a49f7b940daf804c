/** Where a colleague who is half typed waits; apart, because the form is fetched only when it is shown. */
export const newMemberPlace = 'staff/new';
