import { z } from 'zod';

// The page allows no code made from text, which zod would otherwise try for speed. Imported before any schema is made.
z.config({ jitless: true });
