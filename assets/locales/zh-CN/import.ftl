# Keys begin with `import-`.

import-empty = 文件是空的。
import-unknown = 这不是可以读取的图片。可用格式：PNG、JPEG、WebP、SVG、PDF。
import-too-long = 文件有 { $megabytes } MB，太大了。请导出得小一些再试。
import-too-many-pixels = 图片为 { $width } × { $height } 像素；最多可用 { $most } 百万像素，每边不超过 20000 像素。请缩小后再试。
import-too-large = 图片需要的内存太多。请缩小后再试。
import-damaged = 文件已损坏（{ $reason }）。请在原来的程序中打开并重新导出，然后再试。
import-protected = 文件有密码保护。请另存一份没有密码的文件再用。
import-no-page = 没有第 { $page } 页：文件共 { $pages } 页。
import-too-slow = 读取文件用时过长，已停止。请导出得简单或小一些再试。
import-died = 无法读取文件：它需要的内存太多，或已损坏。请导出得简单或小一些再试。
import-no-worker = 无法读取文件，因为为读取它而再次启动本程序失败：{ $reason }
import-link-missing = 链接的底图 { $path } 不存在或无法读取。位置已保留；请放回文件，或更换底图。
import-link-unreadable = 无法使用链接的底图 { $path }。{ $reason }
