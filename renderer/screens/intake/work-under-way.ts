export { WorkUnderWay, type Tell, type Work } from '../work-under-way.ts';
