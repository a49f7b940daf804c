export const formatTexts = {
  todayAt: (time: string) => `vandaag om ${time}`,
  yesterdayAt: (time: string) => `gisteren om ${time}`,
  colleagueUnknown: 'een collega',
  birthDateUnknown: 'geboortedatum niet bekend',
} as const;
