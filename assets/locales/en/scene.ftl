# Keys begin with `scene-`.

## Layers
scene-layer-paper = Paper
scene-layer-underlay = Background pictures
scene-layer-floor = Floor
scene-layer-pavilions = Pavilions
scene-layer-aisles = Aisles
scene-layer-booths = Booths
scene-layer-facilities = Facilities
scene-layer-building = Building
scene-layer-utilities = Utility points
scene-layer-safety = Safety points
scene-layer-texts = Texts
scene-layer-notes = Notes and dimensions
scene-layer-findings = Findings
scene-layer-sheet = Sheet
