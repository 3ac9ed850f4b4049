import tseslint from 'typescript-eslint';

/** Typed rules for everything we write in TypeScript. Formatting is biome's. */
export function sourceRules(root) {
  return tseslint.config(
    { ignores: ['**/dist/**', '**/node_modules/**', '**/*.mjs', '**/*.js', '**/generated/**'] },
    ...tseslint.configs.strictTypeChecked,
    {
      files: ['**/*.ts', '**/*.tsx'],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      linterOptions: { reportUnusedDisableDirectives: 'error' },
      rules: {
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': 'error',
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
        // Numbers and booleans in messages are fine; objects are not.
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
        // Nest modules are classes whose decorator is all they have.
        '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
        // Type parameters name what a query's rows are, even where they stand once.
        '@typescript-eslint/no-unnecessary-type-parameters': 'off',
        // `process.env['NAME']` is how TypeScript wants index signatures read.
        '@typescript-eslint/dot-notation': 'off',
        '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        // Interfaces ask for promises also where an answer is at hand.
        '@typescript-eslint/require-await': 'off',
        'no-console': 'error',
        eqeqeq: 'error',
      },
    },
    {
      files: ['**/test/**'],
      rules: {
        // Tests look at answers whose shape they are about to check, and pass methods to matchers.
        '@typescript-eslint/unbound-method': 'off',
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-misused-spread': 'off',
        '@typescript-eslint/no-non-null-assertion': 'off',
      },
    },
  );
}
