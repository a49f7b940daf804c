import type { PaperJob } from '../../host/port.ts';

/** Offers the bytes as a download of the browser. Whether the person kept it is not known. */
export const downloadPaper = (job: PaperJob): void => {
  const url = URL.createObjectURL(new Blob([new Uint8Array(job.bytes)], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = job.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
