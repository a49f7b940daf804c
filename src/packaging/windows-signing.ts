/** The certificate that signs a Windows build: a file with its password, and the publisher's name as it stands in it. */
export interface WindowsSigning {
  readonly certificateFile: string;
  readonly certificatePassword: string;
  readonly publisher: string;
}

/** From the environment of the release machine only; null where it is not set: that build stays unsigned. */
export const windowsSigning = (env: Readonly<Record<string, string | undefined>>): WindowsSigning | null => {
  const {
    WINDOWS_CERTIFICATE_FILE: certificateFile,
    WINDOWS_CERTIFICATE_PASSWORD: certificatePassword,
    WINDOWS_PUBLISHER: publisher,
  } = env;
  if (certificateFile === undefined || certificatePassword === undefined || publisher === undefined) return null;
  return { certificateFile, certificatePassword, publisher };
};
