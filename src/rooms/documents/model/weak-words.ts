/** Words recognised with less certainty are shown to a person beside the picture. */
export const WEAK_BELOW = 0.7;
