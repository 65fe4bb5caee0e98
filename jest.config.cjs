module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  transform: { '\\.(tsx?|m?js)$': '<rootDir>/build/jest-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(validator|preact|libphonenumber-js|leven)/)'],
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/build/fast-check.cjs',
    // The package's export map names this build for bundlers only.
    '^libphonenumber-js/min/es6$': '<rootDir>/node_modules/libphonenumber-js/min/es6/index.js',
  },
  testEnvironment: '<rootDir>/test/environment.ts',
  setupFiles: ['<rootDir>/build/jest-setup.cjs'],
  // Test files run in a vm context, where a global costs ten times as much to look up as an argument.
  sandboxInjectedGlobals: [
    'Array',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Proxy',
    'Reflect',
    'Set',
    'String',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tsc', '<rootDir>/.build'],
  maxWorkers: 2,
  // A busy machine is no failure: this only ends what hangs.
  testTimeout: 300_000,
};
