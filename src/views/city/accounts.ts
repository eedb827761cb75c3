/**
 * What the right panel says of a thing that is selected: the views behind `PlacePanel`, in one file that comes after
 * the first map.
 */
export { default as PlaceDossier } from './PlaceDossier.vue';
export { default as ProgrammeAccount } from './ProgrammeAccount.vue';
export { default as TaskAccount } from './TaskAccount.vue';
