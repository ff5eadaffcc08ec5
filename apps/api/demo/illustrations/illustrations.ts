import { cityScenes } from './scenes-city.ts'
import { civicScenes } from './scenes-civic.ts'
import { landScenes } from './scenes-land.ts'
import { reliefScenes } from './scenes-relief.ts'
import { scienceScenes } from './scenes-science.ts'
import { seaScenes } from './scenes-sea.ts'
import { sportScenes } from './scenes-sport.ts'
import { travelScenes } from './scenes-travel.ts'

/** Every demo picture by name; each call draws a complete SVG document of 1600 by 900. */
export const illustrations: Record<string, () => string> = {
  ...seaScenes,
  ...landScenes,
  ...cityScenes,
  ...civicScenes,
  ...reliefScenes,
  ...scienceScenes,
  ...travelScenes,
  ...sportScenes,
}
