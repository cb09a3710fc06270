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
