# Keys begin with `import-`.

import-empty = The file is empty.
import-unknown = This is no picture that can be read. PNG, JPEG, WebP, SVG and PDF can.
import-too-long = The file has { $megabytes } MB: that is too much. Export it smaller and try again.
import-too-many-pixels = The picture is { $width } × { $height } pixels large; up to { $most } million pixels and 20000 pixels a side can be used. Make it smaller and try again.
import-too-large = The picture needs too much memory. Make it smaller and try again.
import-damaged = The file is damaged ({ $reason }). Open it in the program it comes from, export it anew, and try again.
import-protected = The file is protected by a password. Save a copy without one and take that.
import-no-page = There is no page { $page }: the file has { $pages }.
import-too-slow = Reading the file took too long and was stopped. Export it simpler or smaller, and try again.
import-died = The file could not be read: it needs too much memory, or is damaged. Export it simpler or smaller, and try again.
import-no-worker = The file could not be read, because the program could not be started a second time for it: { $reason }
import-link-missing = The linked picture { $path } is not there, or cannot be read. Its place is kept; put the file back, or replace the picture.
import-link-unreadable = The linked picture { $path } cannot be used. { $reason }
import-unknown-drawing = This is no drawing that can be read. DXF can, as text or binary, and DWG.
import-too-many-shapes = The drawing has { $count } lines and texts, once all its blocks are in their places; up to { $most } can be taken. Remove what the plan does not need and try again.
import-too-many-corners = The lines of the drawing have more than { $most } corners. Remove what the plan does not need and try again.
import-note-experimental = Reading DWG is experimental: compare the result with the drawing. DXF is safer.
import-note-mended-line = Line { $line } of the file was mended ({ $reason }).
import-note-mended = The file was mended ({ $reason }).
import-note-mended-more = The file was mended in { $count } more places.
import-note-not-read = Not taken: { $count } × { $kind }.
import-note-invisible = Not taken, since the drawing hides it: { $count }.
import-note-paper = Not taken, since it lies on sheets of paper: { $count }.
import-note-linked = The drawing shows another file, { $path } (block { $name }), which was not read. Bind it in the program the drawing comes from, or import it too.
import-note-no-block = Block { $name } is inserted { $count } times, but the drawing does not have it.
import-note-too-deep = Block { $name } was left out { $count } times: it is nested too deeply, or within itself.
import-note-absurd = Left out, with coordinates that make no sense: { $count }.
import-note-straightened = Curves drawn straight between the places they go through: { $count }.
import-note-unreadable = Texts with characters that could not be read: { $count }. The drawing names an encoding that is not the one it was written in.
import-meaning-hall = Hall
import-meaning-wall = Wall
import-meaning-pillar = Pillar
import-meaning-exit = Exit
import-meaning-safety = Safety point
import-meaning-booth = Booth
import-meaning-facility = Facility
import-meaning-text = Text
import-meaning-rest = Other
import-meaning-nothing = Nothing
import-note-no-side = Layer { $layer }: { $count } doors lie on no side of a hall and became no exits.
import-note-moved = The drawing lay far from the origin and was moved by { $x } to the right and { $y } upwards.
import-note-beyond = Left out, too far away from the rest: { $count }.
import-note-halls = { $count ->
    [one] One hall
   *[other] { $count } halls
 } with { $area }.
import-note-empty = Layer { $layer } means “{ $meaning }”, but nothing of that kind was found on it.
import-note-no-layer = The drawing has no layer { $layer }.
