// Shows on a map what the list says. Without it, and without tiles, the list says it all.
const map = document.getElementById("map");
const places = [...document.querySelectorAll("[data-latitude]")].filter((row) => row.dataset.latitude);

function draw(leaflet) {
  map.hidden = false;
  const drawing = leaflet.map(map, { attributionControl: Boolean(map.dataset.attribution) });
  if (map.dataset.tiles) {
    leaflet.tileLayer(map.dataset.tiles, { attribution: map.dataset.attribution, maxZoom: 19 }).addTo(drawing);
  }
  const spots = places.map((row) => {
    const spot = leaflet.circleMarker([row.dataset.latitude, row.dataset.longitude], { radius: 9, color: "#00636e", fillOpacity: .6 });
    const link = row.querySelector("a").cloneNode(false);
    link.textContent = row.dataset.title;
    return spot.bindPopup(link).addTo(drawing);
  });
  drawing.fitBounds(leaflet.featureGroup(spots).getBounds().pad(.2), { maxZoom: 16 });
}

if (map && places.length && window.L) draw(window.L);
