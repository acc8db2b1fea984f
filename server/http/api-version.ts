/** Everything below this is the API; the number after `v` changes only when old clients would break. */
export const API_ROOT = '/api/v1';

/** Semantic version of the API, on every answer of it. */
export const API_VERSION = '1.0.0';

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

/** Said by every answer that holds coordinates. */
export const IN_CRS84 = { 'content-crs': `<${CRS84}>` };

/**
 * Open data for any site. `*` lets no browser send a cookie along or read an answer to one, so a page elsewhere learns
 * nothing that its own server could not have asked for, and what needs a session is out of its reach.
 */
export const API_HEADERS = {
  'API-Version': API_VERSION,
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'API-Version, Content-Crs, ETag',
};
