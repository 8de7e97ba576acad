/// How lines begin that a site puts around a text.
enum FurnitureWords {
  static let ofSites = WordSet(
    """
    当前位置 您的位置 您当前的位置 您现在的位置 今天是 欢迎 上一篇 下一篇 上一条 下一条 版权所有 主办单位 承办单位 主办： 承办： 网站标识码 \
    备案号 备案序号 公安备案 责任编辑 打印 关闭 字号 字体 分享到 分享： 扫一扫 浏览次数 点击数 点击量 阅读次数 访问量 发布时间 发布日期 来源： \
    信息来源 推荐阅读 相关链接 相关阅读 相关稿件 热门推荐 友情链接 网站地图 联系我们 无障碍
    """)
}
