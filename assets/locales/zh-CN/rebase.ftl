# Keys begin with `rebase-`.

rebase-lie = 新图旋转 { $turn }°，右移 { $x }，上移 { $y }：{ $of } 处中有 { $agreeing } 处吻合，平均相差 { $error } 毫米。
rebase-lost = 无法把新图对到平面图上：展馆角、墙和柱吻合的太少。请检查单位和图层含义，或指定图纸上的两点及其在平面图上的位置。
rebase-same = { $count } 项与原来相同。
rebase-unshown = 新图中没有，故不比较：{ $kind }。平面图里的保留不变。
rebase-background = 底图：新增 { $new } 条线，消失 { $gone } 条线。
rebase-difference-new = 新增：{ $what }，位于 { $x }，{ $y }
rebase-difference-changed = 已变：{ $what }，位于 { $x }，{ $y }，相差 { $off }
rebase-difference-gone = 已取消：{ $what }，位于 { $x }，{ $y }
rebase-difference-kept = 新图中没有，保留：{ $what }，位于 { $x }，{ $y }
rebase-booth-hit = 展位 { $booth } 受影响：{ $kind }
rebase-booth-out = 展位 { $booth } 超出所在展馆
rebase-booth-freed = 展位 { $booth } 已腾出：{ $kind }
rebase-booth-in = 展位 { $booth } 重新位于展馆内
rebase-findings = 新出现的检查结果：{ $come }；消失的：{ $go }
rebase-nothing = 新图所示场地与平面图一致。
rebase-thing = { $kind } { $name }
