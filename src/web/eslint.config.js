import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/schema.d.ts', 'test-results', 'playwright-report'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...vue.configs['flat/essential'],
  { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
    rules: {
      // The type checker finds undefined names, and knows the browser's.
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      // The compiler doubts every index; where the code knows better it says so with a mark.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
