import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { layerRule } from './layer-rule.ts';

/** Assertions are for the two borders where data of unknown shape comes in. */
const borders = ['renderer/platform/**', 'electron/preload/**', 'electron/main/ipc/**'];

export default tseslint.config(
  { ignores: ['node_modules', 'out', 'dist', '.cache', 'coverage', 'tests/results', 'tests/golden'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    plugins: { 'lit-a11y': litA11y, house: { rules: { layers: layerRule } } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Our templates carry the label and the control in one element each; the rule does not see across them.
      'lit-a11y/no-autofocus': 'off',
      'house/layers': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a const object and a union type.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.config.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['tests/**'], rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  {
    // What comes back from a page or from the privileged side has no type.
    files: ['tests/e2e/**', 'tests/components/**', 'tests/bench/**', 'tests/faults/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: borders, rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
);
