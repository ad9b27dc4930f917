/** Reads the coastline: a list of rings; none where it cannot be had, for dots do without. */
export async function land(url) {
  try {
    const response = await fetch(url);
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}
