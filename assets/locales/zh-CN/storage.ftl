# Keys begin with `storage-`.
# 读取平面图
storage-empty = 文件是空的。如果正在复制或同步，请等待完成，或打开备份。
storage-all-nul = 文件内容全为零字节：断电或未完成的同步损坏了它。请打开备份。
storage-trailing-nul = 平面图之后有零字节：断电或未完成的同步损坏了文件。请打开备份。
storage-nul-inside = 第 { $line } 行含有零字节：文件已损坏。请打开备份。
storage-utf16 = 文件是 UTF-16 文本。请在生成它的程序中另存为 UTF-8。
storage-not-utf8 = 第 { $line } 行不是 UTF-8 文本（可能是 GBK）。请在生成它的程序中另存为 UTF-8，或打开备份。
storage-too-large = 文件有 { $size } MB；最多读取 { $most } MB。
storage-not-json = 文件不是有效的 JSON：第 { $line } 行第 { $column } 列。请在该处更正，或打开备份。
storage-truncated = 文件在第 { $line } 行过早结束，后面的内容缺失。请等待复制完成，或打开备份。
storage-too-deep = 第 { $line } 行的括号嵌套过深；最多读取 { $most } 层。
storage-not-a-plan = 该文件不是展图的平面图文件。
storage-newer = 该平面图由更新版本的展图保存（文件版本 { $version }）；当前程序最高支持版本 { $newest }。请升级展图。
storage-migrated = 该平面图由旧版本的展图保存（文件版本 { $from }）。保存时将写为版本 { $to }。
storage-at-record = 第 { $line } 行，“{ $record }”：{ $problem }
storage-at-line = 第 { $line } 行：{ $problem }
storage-unknown-key = 此处不认识键“{ $text }”。其他程序的数据应放在“extra”中。
storage-missing-key = 缺少键“{ $text }”。
storage-duplicate-key = 键“{ $text }”出现了两次。
storage-wrong-type = “{ $key }”的值类型不对。
storage-unknown-word = “{ $text }”不是“{ $key }”的可用值。
storage-bad-id = “{ $text }”不是有效的编号：编号由 1 至 12 个 0-9 和 a-z 字符组成。
storage-bad-language = “{ $text }”不是语言标记，例如 zh-CN 或 en。
storage-bad-colour = “{ $text }”不是颜色，例如 #1a7f37。
storage-bad-picture = 图片数据不是 base64 编码。
storage-bad-shape = “{ $key }”既不是矩形（at、size、angle），也不是圆（centre、radius）。
storage-number-too-large = “{ $key }”中的数超出范围。
storage-duplicate-id = 编号“{ $id }”已在第 { $line } 行使用。
storage-duplicate-waiver = 规则“{ $rule }”的同一检查结果被豁免了两次。
storage-polygon-few-corners = 多边形至少需要三个不同的角点。
storage-polygon-many-corners = 多边形最多有 { $most } 个角点。
storage-polygon-no-area = 多边形的角点没有围成面积。
storage-polygon-crosses = 多边形的第 { $a } 条边与第 { $b } 条边相交或接触。
storage-polygon-too-far = 多边形的第 { $corner } 个角点离原点太远。

# 文件：什么失败了，为什么
storage-open-failed = 无法打开“{ $path }”。{ $cause }
storage-save-failed = 无法保存“{ $path }”；原文件未改动。{ $cause }
storage-backup-failed = 平面图已保存，但“{ $path }”的旧版本未能留作备份。{ $cause }
storage-record-failed = 无法在“{ $path }”中记录编辑以供恢复。请勤保存。{ $cause }
storage-cause-full = 磁盘空间不足。请腾出空间，或保存到别处。
storage-cause-quota = 您在该磁盘上的配额已用完。请删除您在那里的文件，或保存到别处。
storage-cause-too-large = 文件大小会超出磁盘允许的上限。请保存到其他磁盘。
storage-cause-broken = 磁盘报告读写错误，可能即将损坏。请保存到其他磁盘。
storage-cause-too-many = 系统中打开的文件过多。请关闭其他程序后重试。
storage-cause-read-only = 磁盘是只读的。请保存到别处。
storage-cause-permission = 您没有该文件或其文件夹的权限。请联系所有者，或使用其他文件夹。
storage-cause-missing = 文件或其文件夹不存在。它可能已被移动，或驱动器已断开。
storage-cause-folder = 该位置是一个文件夹。请换一个名称。
storage-cause-name = 名称过长，或系统不允许该名称。请换一个名称。
storage-cause-busy = 另一个程序正在使用该文件。请在那里关闭后重试。
storage-cause-network = 网络驱动器没有响应。请重试，或保存到本机磁盘。
storage-cause-other = 系统提示：{ $text }
storage-cause-plan = 平面图中含有文件不允许的值。{ $problem }
storage-cause-read-back = 磁盘上的内容与写入的不一致。请保存到其他磁盘。
storage-in-record = “{ $record }”：{ $problem }
storage-not-settled = 平面图已保存，但磁盘没有确认（{ $text }）。请保持通电并再保存一次。
storage-kept = 其他程序在该处保存的内容已保留为“{ $path }”。
storage-read-only = 文件被标记为只读；保存时可能需要另取名称。
storage-settings-damaged = “{ $path }”中的设置已损坏，已另存为“{ $aside }”，现使用默认设置。
storage-settings-stuck = “{ $path }”中的设置已损坏，且无法移开（{ $text }）。现使用默认设置。

# 谁打开了平面图。
storage-lock-alone = 无法在平面图旁边创建锁文件，其他人看不到您已打开此平面图。请告知他们，或另存为其他名称。{ $cause }
storage-lock-none = 无法锁定此平面图，其他窗口也可能打开它。其他人在此期间保存的内容仍会被发现。{ $cause }
