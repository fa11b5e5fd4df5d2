export { petitionWording } from "../model/desk/desk-wording.ts";
export { OwnPetitions } from "./desk/OwnPetitions.tsx";
export { PetitionsSection } from "./desk/PetitionsSection.tsx";
export { supportRegisterPlaces } from "./register-places.ts";
