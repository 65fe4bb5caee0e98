// Lets a module import a style sheet; build/page.mjs collects it into the page.
declare module '*.css';
