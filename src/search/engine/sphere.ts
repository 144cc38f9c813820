/**
 * Cheap comparison of great-circle distances. The squared chord between two unit vectors grows with the
 * distance and costs three multiplications, where a haversine costs five goniometric functions. Rounding
 * makes it inexact, so each answer near a border is left to the haversine of `places/place.ts`, which is the
 * distance of product §4.
 */
import { haversineKm } from '#src/domain/places/place.ts';

export const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = Math.PI / 180;

/**
 * Coordinates of a unit vector are right to about 2e-16, so a squared chord c² is right to about 1e-15 · c +
 * 1e-30. For every c that is less than MARGIN · c² + MARGIN_NEAR.
 */
const MARGIN = 1e-9;
const MARGIN_NEAR = 1e-19;

export interface UnitVector {
  x: number;
  y: number;
  z: number;
}

export function unitVector(lat: number, lon: number): UnitVector {
  const phi = lat * RADIANS_PER_DEGREE;
  const lambda = lon * RADIANS_PER_DEGREE;
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) };
}

/** How far the real squared chord may lie from the computed one. */
export function chordMargin(squaredChord: number): number {
  return squaredChord * MARGIN + MARGIN_NEAR;
}

/** Squared chords below `inside` are certainly within the distance, above `outside` certainly not. */
export interface ChordBorder {
  distanceKm: number;
  inside: number;
  outside: number;
}

export function chordBorder(distanceKm: number): ChordBorder {
  const squaredChord = (2 * Math.sin(distanceKm / EARTH_RADIUS_KM / 2)) ** 2;
  const margin = chordMargin(squaredChord);
  return { distanceKm, inside: squaredChord - margin, outside: squaredChord + margin };
}

/** Whether a place lies within the distance, its border included. */
export function isWithin(
  border: ChordBorder,
  squaredChord: number,
  from: { lat: number; lon: number },
  lat: number,
  lon: number,
): boolean {
  if (squaredChord <= border.inside) return true;
  if (squaredChord > border.outside) return false;
  return haversineKm(from.lat, from.lon, lat, lon) <= border.distanceKm;
}
