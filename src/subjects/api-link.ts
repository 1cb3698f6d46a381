import { citationBadgeSubject } from './citation-badge.ts';
import { huggingFaceApiSubject } from './hugging-face.ts';
import { openAlexApiSubject } from './openalex.ts';
import { semanticScholarApiSubject } from './semantic-scholar.ts';
import type { Subject } from './subject.ts';

/** Reads the subject of a link to an API, which is what a dynamic badge asks for its number. */
export function apiLinkSubject(link: string): Subject | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return (
    url && (semanticScholarApiSubject(url) ?? huggingFaceApiSubject(url) ?? openAlexApiSubject(url))
  );
}

/** Reads the subject of a service that an endpoint badge asks for its whole look. */
export function endpointSubject(link: string): Subject | undefined {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url && citationBadgeSubject(url);
}
