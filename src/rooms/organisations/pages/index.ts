export { DelegationForm } from "./people/DelegationForm.tsx";
export { BodyPicker, type PickedBody } from "./BodyPicker.tsx";
export { organisationWording } from "../model/wording.ts";
export { organisationRoutes } from "./routes.tsx";
