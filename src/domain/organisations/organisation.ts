/** Who organises (product §5). */

/** The closed list of kinds; only appended. `lokaal-bestuur` as a kind gives no powers (see `isLokaalBestuur`). */
export const ORGANISATION_KINDS = [
  'lokaal-bestuur', 'ocmw', 'bibliotheek', 'sportclub', 'jeugdwerk', 'vereniging', 'zelforganisatie', 'school',
  'cvo-cbe', 'welzijn', 'bedrijf', 'buddywerking', 'intergemeentelijk', 'andere',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  id: number;
  slug: string;
  name: string;
  kind: OrganisationKind;
  /** NIS code of the seat; null when an import did not say. */
  nis: string | null;
  about: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
  /** True only when the administrator has said so (product §5). */
  isLokaalBestuur: boolean;
  source: 'own' | 'uitdatabank';
  sourceId: string | null;
  createdAt: number;
  updatedAt: number;
}
