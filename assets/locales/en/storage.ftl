# Keys begin with `storage-`.
# Reading a plan.
storage-empty = The file is empty. If it was being copied or synchronised, wait until that is finished, or open a backup.
storage-all-nul = The file holds nothing but zero bytes: a power cut or an unfinished synchronisation damaged it. Open a backup.
storage-trailing-nul = Zero bytes follow the plan: a power cut or an unfinished synchronisation damaged the file. Open a backup.
storage-nul-inside = There are zero bytes in line { $line }: the file is damaged. Open a backup.
storage-utf16 = The file is UTF-16 text. Save it as UTF-8 in the program that wrote it.
storage-not-utf8 = Line { $line } is not UTF-8 text (perhaps it is GBK). Save the file as UTF-8 in the program that wrote it, or open a backup.
storage-too-large = The file has { $size } MB; at most { $most } MB are read.
storage-not-json = The file is not valid JSON: line { $line }, column { $column }. Correct it there, or open a backup.
storage-truncated = The file ends too early, in line { $line }: the rest is missing. Wait until copying is finished, or open a backup.
storage-too-deep = Brackets are nested too deep in line { $line }; at most { $most } levels are read.
storage-not-a-plan = The file is not a Hallplan plan.
storage-newer = The plan was written by a newer version of Hallplan (file version { $version }); this one reads up to version { $newest }. Update Hallplan.
storage-migrated = The plan was written by an older version of Hallplan (file version { $from }). Saving writes version { $to }.
storage-at-record = Line { $line }, “{ $record }”: { $problem }
storage-at-line = Line { $line }: { $problem }
storage-unknown-key = The key “{ $text }” is not known here. Foreign data belongs in “extra”.
storage-missing-key = The key “{ $text }” is missing.
storage-duplicate-key = The key “{ $text }” is there twice.
storage-wrong-type = “{ $key }” has a value of the wrong kind.
storage-unknown-word = “{ $text }” is not a value of “{ $key }”.
storage-bad-id = “{ $text }” is not an id: an id has 1 to 12 characters of 0-9 and a-z.
storage-bad-language = “{ $text }” is not a language tag such as zh-CN or en.
storage-bad-colour = “{ $text }” is not a colour such as #1a7f37.
storage-bad-picture = The bytes of the picture are not base64.
storage-bad-shape = “{ $key }” is neither a rectangle (at, size, angle) nor a circle (centre, radius).
storage-number-too-large = The number in “{ $key }” is out of range.
storage-duplicate-id = The id “{ $id }” is already used in line { $line }.
storage-duplicate-waiver = The same finding of the rule “{ $rule }” is waived twice.
storage-polygon-few-corners = A polygon needs at least three different corners.
storage-polygon-many-corners = A polygon has at most { $most } corners.
storage-polygon-no-area = The corners of the polygon enclose no area.
storage-polygon-crosses = Sides { $a } and { $b } of the polygon cross or touch.
storage-polygon-too-far = Corner { $corner } of the polygon is too far from the origin.

# Files: what failed, and why.
storage-open-failed = “{ $path }” could not be opened. { $cause }
storage-save-failed = “{ $path }” could not be saved; the file is as it was. { $cause }
storage-backup-failed = The plan is saved, but its older version in “{ $path }” could not be kept as a backup. { $cause }
storage-record-failed = Edits cannot be recorded for recovery in “{ $path }”. Save often. { $cause }
storage-cause-full = There is no room on the disk. Make room, or save somewhere else.
storage-cause-quota = Your quota on this disk is used up. Remove files of yours there, or save somewhere else.
storage-cause-too-large = The file would be larger than the disk allows. Save to another disk.
storage-cause-broken = The disk reported an error while reading or writing. It may be failing: save to another disk.
storage-cause-too-many = The system has too many files open. Close other programs and try again.
storage-cause-read-only = The disk is read-only. Save somewhere else.
storage-cause-permission = You have no permission for this file or its folder. Ask its owner, or use another folder.
storage-cause-missing = The file or its folder is not there. It may have been moved, or the drive may be disconnected.
storage-cause-folder = There is a folder at this place. Choose another name.
storage-cause-name = The name is too long, or the system does not allow it. Choose another name.
storage-cause-busy = Another program is using the file. Close it there and try again.
storage-cause-network = The network drive does not answer. Try again, or save to a disk of this computer.
storage-cause-other = The system says: { $text }
storage-cause-plan = The plan holds a value that no file may hold. { $problem }
storage-cause-read-back = What is on the disk is not what was written. Save to another disk.
storage-in-record = “{ $record }”: { $problem }
storage-not-settled = The plan is saved, but the disk did not confirm it ({ $text }). Keep the power on and save again.
storage-kept = What another program had saved there is kept as “{ $path }”.
storage-read-only = The file is marked as read-only; saving may need another name.
storage-settings-damaged = The settings in “{ $path }” were damaged. They are set aside as “{ $aside }”, and the usual ones are used.
storage-settings-stuck = The settings in “{ $path }” are damaged and could not be set aside ({ $text }). The usual ones are used.

# Who has a plan open.
storage-lock-alone = Others cannot see that you have this plan open: no lock could be made beside it. Tell them, or save under another name. { $cause }
storage-lock-none = No lock could be made for this plan: another window may open it too. What somebody else saves in the meantime is still noticed. { $cause }
