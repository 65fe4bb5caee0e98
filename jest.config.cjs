module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  transform: { '\\.(tsx?|m?js)$': '<rootDir>/build/jest-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(validator|preact|libphonenumber-js)/)'],
  // The package's export map names this build for bundlers only.
  moduleNameMapper: {
    '^libphonenumber-js/min/es6$': '<rootDir>/node_modules/libphonenumber-js/min/es6/index.js',
  },
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tsc', '<rootDir>/.build'],
  maxWorkers: 2,
};
