import { spawn } from 'node:child_process';

export interface ProgramOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramInput {
  readonly stdin?: Uint8Array;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs: number;
}

const maxOutputBytes = 256 * 1024;

/**
 * Runs a program without a shell. Null when it is not installed. A program that is too slow is ended and answers
 * code -1; whatever it wrote beyond 256 kB is dropped.
 */
export const runProgram = (
  program: string,
  args: readonly string[],
  { stdin, env, timeoutMs }: ProgramInput,
): Promise<ProgramOutcome | null> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { env, shell: false, stdio: ['pipe', 'pipe', 'pipe'], timeout: timeoutMs });
    const text = { stdout: '', stderr: '' };
    const keep = (stream: 'stdout' | 'stderr') => (chunk: Buffer) => {
      if (text[stream].length < maxOutputBytes) text[stream] += chunk.toString('utf8');
    };
    child.stdout.on('data', keep('stdout'));
    child.stderr.on('data', keep('stderr'));
    child.on('error', () => resolve(null));
    child.on('close', (code) => resolve({ code: code ?? -1, ...text }));
    // A program that ends before it read everything closes the pipe: its exit code tells the story.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin ?? new Uint8Array());
  });
