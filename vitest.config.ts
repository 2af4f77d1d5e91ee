import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { globalSetup: 'src/build/prepare-tests.ts' } });
