import { cpuPerRow } from './cpu';
console.log(cpuPerRow());
