# Keys begin with `mend-`.
mend-try = 试改
mend-moved = 移动{ $thing }，共 { $by }：由 { $from-x }、{ $from-y } 移至 { $to-x }、{ $to-y }
mend-moved-group = { $thing }周围 { $count } 个展位一同移动 { $by }：向右 { $right }，向上 { $up }
mend-trimmed = { $thing }裁去 { $by }：由 { $from-width } × { $from-depth } 改为 { $to-width } × { $to-depth }
mend-lowered = { $thing }的高度由 { $from } 降至 { $to }
mend-hung = { $thing }上方吊挂物的高度由 { $from } 改为 { $to }
mend-given = { $thing }归入{ $place }
mend-numbered = 展位 { $booth } 编号为 { $to }
mend-renumbered = { $count ->
    [1] 一个编号为 { $from } 的展位改编为 { $to }
   *[other] { $count } 个编号为 { $from } 的展位各自改编，第一个为 { $to }
}

## 未能改正的原因
mend-why-plan-locked = 平面图已锁定
mend-why-gone = 该问题已不存在
mend-why-kept = 涉及的对象均已锁定、售出、预留，或属于场馆
mend-why-none = 没有既能消除该问题又不产生新问题的小幅移动或裁剪
mend-why-exits = 问题在于展馆的出口，移动展位无法改正
mend-why-persons = 需要减少人数或加宽出口，移动展位无法改正
mend-why-area = 需要减少展位；减哪些由您决定
mend-why-row = 需要在该排中开出通道；开在何处由您决定
mend-why-ways = 需要打通一条通道；打通何处由您决定
mend-why-depth = 需要在另一侧开口，或将展位分开
mend-why-front = 需由参展商修改展位设计
mend-why-load = 需要减轻展品，或换到别的展馆
mend-why-supply = 需要调整所订的水电气，或改变供应点
mend-why-closed = 该展馆已关闭；其中对象移到何处由您决定
mend-why-missing = 缺少的数据只有您知道
mend-why-stopped = 已停止寻找
mend-why-other = 没有已知的改正办法
