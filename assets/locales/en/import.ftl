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
