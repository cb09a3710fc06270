### 建议的展位

sales-reason-number = 已承诺的 { $wanted } 个展位号中有 { $count } 个
sales-reason-pavilion = 在所属展区内
sales-reason-elsewhere = 不在所属展区内
sales-reason-area = { $area }，期望 { $wanted }
sales-reason-sides = 开口面数 { $open }，期望 { $wanted }
sales-reason-together = 靠近希望相邻的参展商：{ $count } 家
sales-reason-country = 靠近同国参展商：{ $count } 家
sales-reason-apart = 与应回避的参展商过近：{ $count } 家
sales-unplaced-no-booth = 没有空闲展位
sales-unplaced-area = 没有面积接近的空闲展位，也没有可并用的相邻空闲展位
sales-unplaced-taken = 合适的展位已安排给其他参展商，或距竞争对手过近
sales-no-booth = 平面图中没有展位 { $booth }。
sales-no-exhibitor = 平面图中没有这家参展商。
sales-there-already = { $name } 已在展位 { $booth }。
sales-online-only = { $name } 仅线上参展，没有展位。请先修改其参展方式。
sales-not-for-sale = 展位 { $booth } 不对外销售（{ $status }）。请先修改其状态。
sales-taken = 展位 { $booth } 已有 { $others }（{ $status }）。
sales-booth-locked = 展位 { $booth } 已锁定。请先解锁。
sales-move-taken = 展位 { $booth } 并不空闲：{ $others }（{ $status }）。如需互换，请使用“互换参展商”。
sales-move-nobody = 展位 { $booth } 中没有参展商。
sales-same-booth = 两次都是展位 { $booth }。请选择另一个展位。
sales-nobody = 尚未填写参展商
sales-name-and-more = { $name } 及另外 { $more } 家
sales-not-to-hold = 展位 { $booth } 不能预留（{ $status }）。
