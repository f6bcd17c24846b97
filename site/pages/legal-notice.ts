/** What `series.json` says of whoever publishes the site, for the pages that the law asks for. */
export interface LegalNotice {
  /** Are private persons named in full? */
  fullNames: boolean;
  /** Postal address and telephone of the editor. */
  address?: string | undefined;
  phone?: string | undefined;
  /** Who answers for what is published. */
  director?: string | undefined;
  /** Name, address and telephone of the host. */
  host?: string | undefined;
  accessibility?: AccessibilityNotice | undefined;
}

export interface AccessibilityNotice {
  /** The day of the declaration. */
  declared?: string | undefined;
  audit?:
    | {
        date: string;
        by: string;
        /** Percentage of the RGAA's criteria that are met. */
        rate: number;
        /** What is not accessible, one a line. */
        faults: readonly string[];
      }
    | undefined;
}

/** The three states that the decree 2019-768 knows; without an audit a site declares itself non compliant. */
export function complianceOf(notice: AccessibilityNotice | undefined): string {
  const rate = notice?.audit?.rate ?? 0;
  if (rate === 100) return 'totalement conforme';
  return rate >= 50 ? 'partiellement conforme' : 'non conforme';
}
